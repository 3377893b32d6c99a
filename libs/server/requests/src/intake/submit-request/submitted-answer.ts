import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { submitRequest } from '@tabularium/contract/portal/submit-request';
import { Challenges } from '@tabularium/server-identity';
import type { Transaction } from '@tabularium/server-platform';
import type { RequestRow } from '../../store/request-row';
import { RequestSeal } from '../../store/request-seal';
import { maskedEmail } from '../../view/masked-email';
import { traceView } from '../../view/trace-view';

/** When a throttled address may try again, as long as nothing was sent to it. */
const throttledPause = Temporal.Duration.from({ hours: 1 });

/** What a submission is answered; derived from stored data only, so that a repeat reads the same. */
@Injectable()
export class SubmittedAnswer {
  constructor(
    private readonly seal: RequestSeal,
    private readonly challenges: Challenges,
  ) {}

  async of(tx: Transaction, row: RequestRow): Promise<z.input<typeof submitRequest.response>> {
    const key = await this.seal.key(tx, row.id);
    const { email } = this.seal.contact(key, row);
    const times = await this.challenges.times(tx, row.id, 'prove-address', 'first');
    const nextCodeAt = times?.nextCodeAt ?? row.receivedAt.add(throttledPause);
    return {
      reference: row.reference,
      receivedAt: row.receivedAt.toString(),
      dueOn: row.dueOn.toString(),
      trace: traceView(row.dueTrace, row.language),
      statusToken: this.seal.statusToken(key).token,
      maskedEmail: email === null ? null : maskedEmail(email),
      nextCodeAt: email === null ? null : nextCodeAt.toString(),
      codeExpiresAt: times?.codeExpiresAt.toString() ?? null,
    };
  }
}
