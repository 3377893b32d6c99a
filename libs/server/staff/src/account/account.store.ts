import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import type { Access, AccountRow, Language, Theme } from './account.entity';

/** What a new account starts with. */
export type NewAccount = {
  readonly id: string;
  readonly nameSealed: Buffer;
  readonly emailSealed: Buffer;
  readonly emailIndex: Buffer;
  readonly passwordHash: string | null;
  readonly language: Language;
};

const select = `
  select a.id, a.name_sealed as "nameSealed", a.email_sealed as "emailSealed",
    a.password_hash as "passwordHash", a.language, a.theme, a.single_keys as "singleKeys",
    a.works_for as "worksFor", a.last_sign_in_at as "lastSignInAt", a.disabled_at as "disabledAt",
    array(select r.role from account_roles r where r.account_id = a.id order by r.role) as roles
  from accounts a`;

/** Accounts with their roles. They belong to the organisation, not to a controller. */
@Injectable()
export class AccountStore {
  async byId(tx: Transaction, id: string): Promise<AccountRow | undefined> {
    const [row] = await tx.query<AccountRow>(`${select} where a.id = $1`, [id]);
    return row;
  }

  /** The row, locked against every other change of the account until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<AccountRow | undefined> {
    const [row] = await tx.query<AccountRow>(`${select} where a.id = $1 for update of a`, [id]);
    return row;
  }

  async byEmail(tx: Transaction, emailIndex: Buffer): Promise<AccountRow | undefined> {
    const [row] = await tx.query<AccountRow>(`${select} where a.email_index = $1`, [emailIndex]);
    return row;
  }

  async byIds(tx: Transaction, ids: readonly string[]): Promise<AccountRow[]> {
    return tx.query<AccountRow>(`${select} where a.id = any($1)`, [ids]);
  }

  async all(tx: Transaction): Promise<AccountRow[]> {
    return tx.query<AccountRow>(`${select} order by a.created_at, a.id`);
  }

  /** Accounts that can sign in and act as DPO for a controller. */
  async dposOf(tx: Transaction, controllerId: string): Promise<AccountRow[]> {
    return tx.query<AccountRow>(
      `${select} join account_roles d on d.account_id = a.id and d.role = 'dpo'
       where a.disabled_at is null and a.password_hash is not null
         and (a.works_for = '{}' or $1 = any(a.works_for))
       order by a.created_at, a.id`,
      [controllerId],
    );
  }

  /** False when the address has an account already. */
  async add(tx: Transaction, account: NewAccount): Promise<boolean> {
    const { id, nameSealed, emailSealed, emailIndex, passwordHash, language } = account;
    const added = await tx.query(
      `insert into accounts (id, name_sealed, email_sealed, email_index, password_hash, language, created_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (email_index) do nothing returning id`,
      [id, nameSealed, emailSealed, emailIndex, passwordHash, language, tx.now],
    );
    return added.length === 1;
  }

  async setAccess(tx: Transaction, id: string, { roles, controllerIds }: Access): Promise<void> {
    await tx.query(`update accounts set works_for = $2 where id = $1`, [id, controllerIds]);
    await tx.query(`delete from account_roles where account_id = $1 and not role = any($2)`, [
      id,
      roles,
    ]);
    await tx.query(
      `insert into account_roles (account_id, role, granted_at)
       select $1, unnest($2::text[]), $3 on conflict do nothing`,
      [id, roles, tx.now],
    );
  }

  async setDisabled(tx: Transaction, id: string, isDisabled: boolean): Promise<void> {
    await tx.query(
      `update accounts set disabled_at = case when $2 then coalesce(disabled_at, $3) end where id = $1`,
      [id, isDisabled, tx.now],
    );
  }

  async setPassword(tx: Transaction, id: string, passwordHash: string): Promise<void> {
    await tx.query(`update accounts set password_hash = $2 where id = $1`, [id, passwordHash]);
  }

  async setPreferences(
    tx: Transaction,
    id: string,
    chosen: { language: Language; theme: Theme; singleKeys: boolean },
  ): Promise<void> {
    await tx.query(
      `update accounts set language = $2, theme = $3, single_keys = $4 where id = $1`,
      [id, chosen.language, chosen.theme, chosen.singleKeys],
    );
  }

  async noteSignIn(tx: Transaction, id: string): Promise<void> {
    await tx.query(`update accounts set last_sign_in_at = $2 where id = $1`, [id, tx.now]);
  }

  /** Holds every change of who administers until the transaction ends, then counts those left. */
  async lockAdmins(tx: Transaction): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('staff.admins'))`);
  }

  async countAdmins(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `select count(*) as count from accounts a
       join account_roles r on r.account_id = a.id and r.role = 'admin'
       where a.disabled_at is null and a.password_hash is not null`,
    );
    return row?.count ?? 0;
  }
}
