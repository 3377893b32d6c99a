import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { inviteAccount } from '@tabularium/contract/staff/accounts';
import { scopeOf, UnitOfWork } from '@tabularium/server-platform';
import type { StaffSession } from '@tabularium/server-platform';
import { NewAccount } from '../account/new-account';
import { OwnReach } from '../account/own-reach';
import { Invitations } from './invitations';

/** Creates an account and mails its holder a link to choose a password. */
@Injectable()
export class InviteAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reach: OwnReach,
    private readonly newAccount: NewAccount,
    private readonly invitations: Invitations,
  ) {}

  run(session: StaffSession, input: z.output<typeof inviteAccount.request>): Promise<string> {
    return this.unitOfWork.run(scopeOf(session), async (tx) => {
      await this.reach.require(tx, session, input.controllerIds);
      const id = await this.newAccount.create(tx, { ...input, passwordHash: null });
      await this.invitations.send(tx, id);
      return id;
    });
  }
}
