import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { saveAccount } from '@tabularium/contract/staff/accounts';
import { Refusal, scopeOf, UnitOfWork } from '@tabularium/server-platform';
import type { StaffSession, Transaction } from '@tabularium/server-platform';
import { AccountChanges } from '../account/account-changes';
import { AccountReader } from '../account/account-reader';
import { OwnReach } from '../account/own-reach';

/** Changes roles, controllers and state of an account; its sessions end, so the change counts at once. */
@Injectable()
export class SaveAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reach: OwnReach,
    private readonly accounts: AccountReader,
    private readonly changes: AccountChanges,
  ) {}

  run(session: StaffSession, input: z.output<typeof saveAccount.request>): Promise<void> {
    return this.unitOfWork.run(scopeOf(session), async (tx: Transaction) => {
      // Taken first by everybody: of two administrators who remove each other one comes second.
      await this.changes.lockAdmins(tx);
      const before = await this.accounts.lock(tx, input.id);
      await this.reach.require(tx, session, before.worksFor);
      await this.reach.require(tx, session, input.controllerIds);
      await this.changes.write(tx, before, input);
      if ((await this.changes.countAdmins(tx)) === 0) throw new Refusal('account.last-admin');
    });
  }
}
