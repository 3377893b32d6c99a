import { Injectable } from '@nestjs/common';
import { Refusal } from '@tabularium/server-platform';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import { PersonMails } from '../mail/person-mails';
import type { PersonMail } from '../mail/person-mails';
import type { RequestRow } from '../store/request-row';
import { RequestSeal } from '../store/request-seal';
import { RequestStore } from '../store/request.store';

/** What every act of a DPO on a request starts with, and the mail it may end with. */
@Injectable()
export class RequestDesk {
  constructor(
    private readonly store: RequestStore,
    private readonly sealing: RequestSeal,
    private readonly mails: PersonMails,
  ) {}

  /** Locks a request of the account's controllers and opens its key. */
  async lock(tx: Transaction, id: string): Promise<{ row: RequestRow; key: DataKey }> {
    const row = await this.store.lock(tx, id);
    return { row, key: await this.sealing.key(tx, id) };
  }

  /** As `lock`, for acts that a closed request no longer takes. */
  async lockOpen(tx: Transaction, id: string): Promise<{ row: RequestRow; key: DataKey }> {
    const locked = await this.lock(tx, id);
    if (locked.row.state === 'closed') throw new Refusal('request.closed');
    return locked;
  }

  /** Seals a column of the request's own row. */
  seal(
    key: DataKey,
    row: RequestRow,
    column: 'identity_reason_sealed' | 'closing_reason_sealed',
    clear: string,
  ): Buffer {
    return this.sealing.seal(key, { table: 'requests', column, row: row.id }, clear);
  }

  /** Mails the person, if there is an address. */
  tell(
    tx: Transaction,
    row: RequestRow,
    template: PersonMail,
    own: Readonly<Record<string, string>> = {},
  ): Promise<boolean> {
    return this.mails.post(tx, row, template, own);
  }
}
