import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { ReadingTokenStore } from './reading-token.store';

const lifetime = Temporal.Duration.from({ minutes: 30 });

/** What opens messages and the answer after a fresh code (decision 15). */
@Injectable()
export class ReadingTokens {
  constructor(private readonly store: ReadingTokenStore) {}

  /** A token for 30 minutes; only its hash is stored. */
  async open(
    tx: Transaction,
    request: { id: string; controllerId: string },
  ): Promise<{ token: string; expiresAt: Temporal.Instant }> {
    const token = newToken();
    const expiresAt = tx.now.add(lifetime);
    await this.store.forgetEnded(tx);
    await this.store.add(tx, {
      id: randomUUID(),
      controllerId: request.controllerId,
      requestId: request.id,
      hash: tokenHash(token),
      expiresAt,
    });
    return { token, expiresAt };
  }

  /** The request a living token opens; undefined for any other. */
  requestOf(tx: Transaction, token: string): Promise<string | undefined> {
    return this.store.requestOf(tx, tokenHash(token));
  }
}
