import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';

/** Rows of `reading_tokens`. */
@Injectable()
export class ReadingTokenStore {
  async add(
    tx: Transaction,
    token: {
      id: string;
      controllerId: string;
      requestId: string;
      hash: Buffer;
      expiresAt: Temporal.Instant;
    },
  ): Promise<void> {
    await tx.query(
      `insert into reading_tokens (id, controller_id, request_id, token_hash, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [token.id, token.controllerId, token.requestId, token.hash, tx.now, token.expiresAt],
    );
  }

  async requestOf(tx: Transaction, hash: Buffer): Promise<string | undefined> {
    const [row] = await tx.query<{ requestId: string }>(
      `select request_id as "requestId" from reading_tokens
       where token_hash = $1 and expires_at > $2 and controller_id = any(app_controllers())`,
      [hash, tx.now],
    );
    return row?.requestId;
  }

  async forgetEnded(tx: Transaction): Promise<void> {
    await tx.query(
      `delete from reading_tokens where expires_at <= $1 and controller_id = any(app_controllers())`,
      [tx.now],
    );
  }
}
