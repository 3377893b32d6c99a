import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work';

/** Counters of attempts, one row per hashed key. */
@Injectable()
export class ThrottleStore {
  /** Counts one hit atomically: of two at the same time one waits for the other's row. */
  async count(
    tx: Transaction,
    keyHash: Buffer,
    until: Temporal.Instant,
  ): Promise<{ hits: number; until: Temporal.Instant }> {
    const [row] = await tx.query<{ hits: number; until: Temporal.Instant }>(
      `insert into throttles as t (key_hash, hits, window_ends_at) values ($1, 1, $2)
       on conflict (key_hash) do update set
         hits = case when t.window_ends_at <= $3 then 1 else t.hits + 1 end,
         window_ends_at = case when t.window_ends_at <= $3 then excluded.window_ends_at else t.window_ends_at end
       returning hits, window_ends_at as until`,
      [keyHash, until, tx.now],
    );
    if (!row) throw new Error('The throttle did not count.');
    return row;
  }

  async clear(tx: Transaction, keyHash: Buffer): Promise<void> {
    await tx.query(`delete from throttles where key_hash = $1`, [keyHash]);
  }

  async forgetEnded(tx: Transaction): Promise<void> {
    await tx.query(`delete from throttles where window_ends_at <= $1`, [tx.now]);
  }
}
