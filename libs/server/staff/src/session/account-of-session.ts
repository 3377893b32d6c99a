import { Injectable } from '@nestjs/common';
import type { StaffSession, Transaction } from '@tabularium/server-platform';
import { AccountSeal } from '../account/account-seal';
import { AccountStore } from '../account/account.store';

/** The account that a session belongs to, as its own holder sees it. */
@Injectable()
export class AccountOfSession {
  constructor(
    private readonly store: AccountStore,
    private readonly seal: AccountSeal,
  ) {}

  async facts(tx: Transaction, session: StaffSession) {
    const row = await this.store.byId(tx, session.accountId);
    if (!row) throw new Error('A session has no account.');
    const { language, theme, singleKeys } = row;
    return {
      id: row.id,
      ...(await this.seal.open(tx, row)),
      roles: [...session.roles],
      grants: [...session.grants],
      ...{ language, theme, singleKeys },
    };
  }
}
