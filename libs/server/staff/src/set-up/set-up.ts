import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { setUp } from '@tabularium/contract/session/set-up';
import { Organisations } from '@tabularium/server-organisation';
import { Refusal, systemScope, UnitOfWork } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { NewAccount } from '../account/new-account';
import { PasswordHash } from '../password/password-hash';
import { refuseWeakPassword } from '../password/password-policy';
import { SetupLinkStore } from '../setup-link/setup-link.store';

/** Turns an empty install into an organisation with one controller and one account, by the one-time link. */
@Injectable()
export class SetUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: SetupLinkStore,
    private readonly organisations: Organisations,
    private readonly passwords: PasswordHash,
    private readonly newAccount: NewAccount,
  ) {}

  /** Refuses a link that cannot be used: `setup.done` once there is an organisation, else `setup.invalid`. */
  check(token: string): Promise<void> {
    return this.unitOfWork.run(systemScope, async (tx) => {
      if (await this.organisations.organisation(tx)) throw new Refusal('setup.done');
      if (!(await this.links.isUsable(tx, token))) throw new Refusal('setup.invalid');
    });
  }

  async run(input: z.output<typeof setUp.request>): Promise<void> {
    const { token, account } = input;
    await this.check(token);
    refuseWeakPassword(account.password, account.email);
    const passwordHash = await this.passwords.of(account.password);
    await this.unitOfWork.run(systemScope, async (tx) => {
      await this.redeem(tx, token);
      await this.organisations.create(tx, input.organisation);
      await this.organisations.addController(tx, input.controller);
      await this.newAccount.create(tx, {
        ...account,
        passwordHash,
        language: input.controller.defaultLanguage,
        roles: ['admin', 'dpo'],
        controllerIds: [],
      });
    });
  }

  private async redeem(tx: Transaction, token: string): Promise<void> {
    if (await this.links.redeem(tx, token)) return;
    const isDone = (await this.organisations.organisation(tx)) !== null;
    throw new Refusal(isDone ? 'setup.done' : 'setup.invalid');
  }
}
