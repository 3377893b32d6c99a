import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import { DpoMails } from '../../mail/dpo-mails';
import { ProofMails } from '../../mail/proof-mails';
import type { RequestRow } from '../../store/request-row';
import { RequestStore } from '../../store/request.store';

/** Beyond this many requests an hour the inbox alone tells the DPOs. */
const dpoMailsPerHour = 60;

/** Mails that a new request of the form is worth. A throttled mail is left out, never the request. */
@Injectable()
export class SubmitMails {
  constructor(
    private readonly proofs: ProofMails,
    private readonly dpos: DpoMails,
    private readonly store: RequestStore,
  ) {}

  async post(tx: Transaction, row: RequestRow): Promise<void> {
    if (row.emailSealed !== null) await this.proofs.prove(tx, row, 'request-received');
    const since = tx.now.subtract({ hours: 1 });
    if ((await this.store.countSince(tx, row.controllerId, since)) > dpoMailsPerHour) return;
    const { kind, channel } = row;
    await this.dpos.post(tx, row, 'dpo-new-request', {
      kind,
      channel,
      dueOn: row.dueOn.toString(),
    });
  }
}
