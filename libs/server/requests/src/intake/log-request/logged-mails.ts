import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import { DpoMails } from '../../mail/dpo-mails';
import { PersonMails } from '../../mail/person-mails';
import type { RequestRow } from '../../store/request-row';

/** Mails that a logged request is worth: to the person, and to the DPOs who did not take the call. */
@Injectable()
export class LoggedMails {
  constructor(
    private readonly persons: PersonMails,
    private readonly dpos: DpoMails,
  ) {}

  async post(tx: Transaction, row: RequestRow): Promise<void> {
    await this.persons.post(tx, row, 'request-logged');
    const { kind, channel } = row;
    await this.dpos.post(tx, row, 'dpo-new-request', {
      kind,
      channel,
      dueOn: row.dueOn.toString(),
    });
  }
}
