import { Injectable } from '@nestjs/common';
import { Refusal } from '@tabularium/server-platform';
import type { StaffSession, Transaction } from '@tabularium/server-platform';
import type { Access, Language } from './account/account.entity';
import { AccountSeal } from './account/account-seal';
import { AccountStore } from './account/account.store';
import { initialsOf } from './account/initials';
import { NewAccount } from './account/new-account';
import { PasswordHash } from './password/password-hash';
import { Sessions } from './session/sessions';

/** What other slices may ask of the accounts. */
@Injectable()
export class StaffDirectory {
  constructor(
    private readonly store: AccountStore,
    private readonly seal: AccountSeal,
    private readonly newAccount: NewAccount,
    private readonly passwords: PasswordHash,
    private readonly sessions: Sessions,
  ) {}

  /** DPOs to notify for a controller. */
  async dposOf(
    tx: Transaction,
    controllerId: string,
  ): Promise<{ accountId: string; email: string; language: Language }[]> {
    const dpos = await this.seal.openAll(tx, await this.store.dposOf(tx, controllerId));
    return dpos.map(({ row, email }) => ({ accountId: row.id, email, language: row.language }));
  }

  /** Whether an account can work for a controller as DPO (to assign a request to it). */
  async isDpoOf(tx: Transaction, accountId: string, controllerId: string): Promise<boolean> {
    return (await this.store.dposOf(tx, controllerId)).some(({ id }) => id === accountId);
  }

  /** Names to show beside what accounts did; an unknown id has none. */
  async nameOf(
    tx: Transaction,
    accountIds: readonly string[],
  ): Promise<Map<string, { name: string; initials: string }>> {
    const rows = await this.store.byIds(tx, [...new Set(accountIds)]);
    const people = await this.seal.openAll(tx, rows);
    return new Map(people.map(({ row, name }) => [row.id, { name, initials: initialsOf(name) }]));
  }

  /** Creates an account that can sign in at once; for the demo's seeder. */
  async createAccount(
    tx: Transaction,
    account: Access & { name: string; email: string; language: Language; password: string },
  ): Promise<string> {
    const passwordHash = await this.passwords.of(account.password);
    return this.newAccount.create(tx, { ...account, passwordHash });
  }

  /** The account of an address, if there is one. */
  async accountOf(tx: Transaction, email: string): Promise<string | null> {
    return (await this.store.byEmail(tx, this.seal.emailIndex(tx, email)))?.id ?? null;
  }

  /** What a session of the account would hold, without opening one: the demo's seeder acts by it. */
  async sessionOf(tx: Transaction, accountId: string): Promise<StaffSession> {
    const account = await this.store.byId(tx, accountId);
    if (!account || account.disabledAt !== null) throw new Refusal('resource.not-found');
    return this.sessions.holding(tx, { ...account, accountId });
  }
}
