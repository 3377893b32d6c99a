import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';

/** Why a search began. */
export type SearchReason =
  'start' | 'automatic' | 'candidate' | 'retry' | 'dry-run' | 'review-again';

/** A row of `searches`: one widening from the seeds until nothing new turns up. */
export type Search = {
  readonly id: string;
  readonly controllerId: string;
  readonly requestId: string;
  readonly number: number;
  readonly reason: SearchReason;
  /** It met a bound, so there may be more than was found. */
  readonly bounded: boolean;
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
};

const columns = `id, controller_id as "controllerId", request_id as "requestId", number, reason,
  bounded, started_at as "startedAt", ended_at as "endedAt"`;

const ours = 'controller_id = any(app_controllers())';

/** Searches of requests. */
@Injectable()
export class SearchStore {
  async add(
    tx: Transaction,
    search: Pick<Search, 'controllerId' | 'requestId' | 'reason'>,
  ): Promise<Search> {
    const [row] = await tx.query<Search>(
      `insert into searches (id, controller_id, request_id, number, reason, started_at)
       select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5
       from searches where request_id = $3 and ${ours}
       returning ${columns}`,
      [randomUUID(), search.controllerId, search.requestId, search.reason, tx.now],
    );
    if (!row) throw new Error('The search was not stored.');
    return row;
  }

  async end(tx: Transaction, id: string, bounded: boolean): Promise<void> {
    await tx.query(`update searches set ended_at = $2, bounded = $3 where id = $1 and ${ours}`, [
      id,
      tx.now,
      bounded,
    ]);
  }

  async latest(tx: Transaction, requestId: string): Promise<Search | undefined> {
    const [row] = await tx.query<Search>(
      `select ${columns} from searches where request_id = $1 and ${ours}
       order by number desc limit 1`,
      [requestId],
    );
    return row;
  }
}
