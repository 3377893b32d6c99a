import { Injectable } from '@nestjs/common';
import { Challenges } from '@tabularium/server-identity';
import { Refusal } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import type { RequestRow } from '../store/request-row';

/** 30 seconds between two codes of a request. */
@Injectable()
export class ProofPause {
  constructor(private readonly challenges: Challenges) {}

  /** Refuses with `proof.wait` and the time to try again. */
  async require(
    tx: Transaction,
    row: RequestRow,
    purpose: 'prove-address' | 'read-answer',
  ): Promise<void> {
    const times = await this.challenges.times(tx, row.id, purpose);
    if (times && Temporal.Instant.compare(tx.now, times.nextCodeAt) < 0) {
      throw new Refusal('proof.wait', undefined, { retryAt: times.nextCodeAt.toString() });
    }
  }
}
