import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '@tabularium/domain/identity/email';
import { BlindIndex, DataKeys, Envelope } from '@tabularium/server-platform';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import type { AccountRow } from './account.entity';

/** Name and e-mail of a member of staff, in clear. */
export type Person = { readonly name: string; readonly email: string };

/** Seals and opens who an account belongs to, under the account's own key. */
@Injectable()
export class AccountSeal {
  constructor(
    private readonly keys: DataKeys,
    private readonly envelope: Envelope,
    private readonly index: BlindIndex,
  ) {}

  /** The lookup of an address; one for the whole organisation. */
  emailIndex(tx: Transaction, email: string): Buffer {
    return this.index.of(tx, null, 'email', normaliseEmail(email));
  }

  async seal(tx: Transaction, id: string, person: Person) {
    const key = await this.keys.create(tx, { controllerId: null, kind: 'account', ownerId: id });
    return {
      nameSealed: this.envelope.seal(key, placeOf('name_sealed', id), person.name),
      emailSealed: this.envelope.seal(key, placeOf('email_sealed', id), person.email),
      emailIndex: this.emailIndex(tx, person.email),
    };
  }

  async open(tx: Transaction, row: AccountRow): Promise<Person> {
    const key = await this.key(tx, row.id);
    return {
      name: this.envelope.open(key, placeOf('name_sealed', row.id), row.nameSealed),
      email: this.envelope.open(key, placeOf('email_sealed', row.id), row.emailSealed),
    };
  }

  /** Many accounts, one after the other: a transaction is one connection and runs one query at a time. */
  async openAll(
    tx: Transaction,
    rows: readonly AccountRow[],
  ): Promise<(Person & { row: AccountRow })[]> {
    const opened: (Person & { row: AccountRow })[] = [];
    for (const row of rows) opened.push({ row, ...(await this.open(tx, row)) });
    return opened;
  }

  /** The account's key, for mails to it. */
  key(tx: Transaction, accountId: string): Promise<DataKey> {
    return this.keys.ofOwner(tx, 'account', accountId);
  }
}

function placeOf(column: 'name_sealed' | 'email_sealed', row: string) {
  return { table: 'accounts', column, row };
}
