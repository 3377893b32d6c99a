import { Injectable } from '@nestjs/common';
import { Challenges } from '@tabularium/server-identity';
import type { ChallengeTimes } from '@tabularium/server-identity';
import { Organisations } from '@tabularium/server-organisation';
import type { Transaction } from '@tabularium/server-platform';
import type { RequestRow } from '../store/request-row';
import { RequestSeal } from '../store/request-seal';
import { PersonMails } from './person-mails';
import { RequestLinks } from './request-links';

/** What came of sending a code. */
export type SentCode = ChallengeTimes | { readonly throttledUntil: Temporal.Instant };

/** Mails that carry a code, and the link beside it. */
@Injectable()
export class ProofMails {
  constructor(
    private readonly challenges: Challenges,
    private readonly mails: PersonMails,
    private readonly organisations: Organisations,
    private readonly links: RequestLinks,
    private readonly seal: RequestSeal,
  ) {}

  /** Sends a code and link that prove the address; the caller made sure that there is one. */
  async prove(
    tx: Transaction,
    row: RequestRow,
    template: 'request-received' | 'proof-again',
  ): Promise<SentCode> {
    const opened = await this.open(tx, row, 'prove-address');
    if ('throttledUntil' in opened) return opened;
    const { slug } = await this.organisations.controller(tx, row.controllerId);
    const proofLink = this.links.proof(slug, opened.linkToken);
    await this.mails.post(tx, row, template, { code: opened.code, proofLink });
    return this.timesOf(tx, row, 'prove-address');
  }

  /** Sends a code that opens messages and the answer. */
  async read(tx: Transaction, row: RequestRow): Promise<SentCode> {
    const opened = await this.open(tx, row, 'read-answer');
    if ('throttledUntil' in opened) return opened;
    await this.mails.post(tx, row, 'reading-code', { code: opened.code });
    return this.timesOf(tx, row, 'read-answer');
  }

  private async open(tx: Transaction, row: RequestRow, purpose: 'prove-address' | 'read-answer') {
    const key = await this.seal.key(tx, row.id);
    const { email } = this.seal.contact(key, row);
    if (email === null || row.emailIdentifierId === null) {
      throw new Error('A code needs an address to go to.');
    }
    const { id: requestId, controllerId, emailIdentifierId: identifierId } = row;
    return this.challenges.open(tx, key, {
      ...{ controllerId, requestId, identifierId, purpose },
      address: email,
    });
  }

  private async timesOf(
    tx: Transaction,
    row: RequestRow,
    purpose: 'prove-address' | 'read-answer',
  ) {
    const times = await this.challenges.times(tx, row.id, purpose);
    if (!times) throw new Error('A code that was just sent is not there.');
    return times;
  }
}
