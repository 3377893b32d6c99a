import { Injectable } from '@nestjs/common';
import { Refusal } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import type { AccountRow } from './account.entity';
import { AccountSeal } from './account-seal';
import { AccountStore } from './account.store';

/** Reads accounts that must be there. */
@Injectable()
export class AccountReader {
  constructor(
    private readonly store: AccountStore,
    private readonly seal: AccountSeal,
  ) {}

  /** The account with its address; `resource.not-found` when there is none. */
  async read(tx: Transaction, id: string): Promise<{ account: AccountRow; email: string }> {
    const account = required(await this.store.byId(tx, id));
    return { account, email: (await this.seal.open(tx, account)).email };
  }

  /** The account, locked until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<AccountRow> {
    return required(await this.store.lock(tx, id));
  }
}

function required(row: AccountRow | undefined): AccountRow {
  if (!row) throw new Refusal('resource.not-found');
  return row;
}
