import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work';

/** A row of `outbox`: one job that must happen after a commit. */
export type OutboxRow = {
  readonly id: string;
  readonly job: string;
  readonly rowId: string;
  readonly controllerId: string | null;
  /** How often it was handed to the queue; part of the job id, so that it is unique per hand-over. */
  readonly handovers: number;
  readonly failures: number;
  readonly enqueuedAt: Temporal.Instant | null;
};

const columns = `id, job, row_id as "rowId", controller_id as "controllerId", handovers, failures,
  enqueued_at as "enqueuedAt"`;

const open = `done_at is null and parked_at is null`;
const unleased = `(lease_until is null or lease_until < clock_timestamp())`;

/** Rows of the outbox. It holds ids only and belongs to platform, so it is read across controllers. */
@Injectable()
export class OutboxStore {
  async add(
    tx: Transaction,
    row: {
      job: string;
      rowId: string;
      controllerId: string | null;
      dueAt: Temporal.Instant;
      heldForS: number;
    },
  ): Promise<void> {
    await tx.query(
      `insert into outbox (job, row_id, controller_id, due_at, held_until, created_at)
       values ($1, $2, $3, $4, clock_timestamp() + make_interval(secs => $5), $6)`,
      [row.job, row.rowId, row.controllerId, row.dueAt, row.heldForS, tx.now],
    );
  }

  async wakeRelay(tx: Transaction): Promise<void> {
    await tx.query(`select pg_notify('tabularium_outbox', '')`);
  }

  /** True for one process at a time, until the transaction ends. */
  async isRelay(tx: Transaction): Promise<boolean> {
    const [row] = await tx.query<{ locked: boolean }>(
      `select pg_try_advisory_xact_lock(hashtext('tabularium outbox relay')) as locked`,
    );
    return row?.locked === true;
  }

  /** Due rows that were never handed over, or so long ago that the queue may have lost them. */
  listForHandover(tx: Transaction, retryMs: number, limit: number): Promise<OutboxRow[]> {
    return tx.query<OutboxRow>(
      `select ${columns} from outbox
       where ${open} and due_at <= clock_timestamp() and held_until <= clock_timestamp() and ${unleased}
         and (enqueued_at is null or enqueued_at < clock_timestamp() - make_interval(secs => $1))
       order by enqueued_at nulls first, due_at limit $2`,
      [retryMs / 1000, limit],
    );
  }

  async markHandedOver(tx: Transaction, ids: readonly string[], isNew: boolean): Promise<void> {
    await tx.query(
      `update outbox set enqueued_at = clock_timestamp(), handovers = handovers + $2::int where id = any($1)`,
      [ids, isNew ? 1 : 0],
    );
  }

  /** Next row that is due at `now`, held back or not: for work done in the caller's own process. */
  async nextDue(
    tx: Transaction,
    now: Temporal.Instant,
    skip: readonly string[],
  ): Promise<OutboxRow | undefined> {
    const [row] = await tx.query<OutboxRow>(
      `select ${columns} from outbox
       where ${open} and due_at <= $1 and ${unleased} and not id = any($2) order by sequence limit 1`,
      [now, skip],
    );
    return row;
  }

  /** Takes or extends the lease of a row; undefined when it is done, parked, or leased by another. */
  async lease(
    tx: Transaction,
    id: string,
    holder: string,
    leaseMs: number,
  ): Promise<OutboxRow | undefined> {
    const [row] = await tx.query<OutboxRow>(
      `update outbox set lease_until = clock_timestamp() + make_interval(secs => $3), lease_holder = $2
       where id = $1 and ${open} and (${unleased} or lease_holder = $2) returning ${columns}`,
      [id, holder, leaseMs / 1000],
    );
    return row;
  }

  async markDone(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update outbox set done_at = clock_timestamp(), lease_until = null, lease_holder = null where id = $1`,
      [id],
    );
  }

  /** Counts a failure: tried again after the pause, or parked when it was the last. */
  async markFailed(
    tx: Transaction,
    id: string,
    failure: { reason: string; pauseMs: number; isLast: boolean },
  ): Promise<void> {
    await tx.query(
      `update outbox set failures = failures + 1, last_error = $2, lease_until = null, lease_holder = null,
         enqueued_at = null, due_at = greatest(due_at, clock_timestamp() + make_interval(secs => $3)),
         parked_at = case when $4 then clock_timestamp() end
       where id = $1`,
      [id, failure.reason, failure.pauseMs / 1000, failure.isLast],
    );
  }

  async forgetDone(tx: Transaction): Promise<void> {
    await tx.query(`delete from outbox where done_at < clock_timestamp() - interval '7 days'`);
  }
}
