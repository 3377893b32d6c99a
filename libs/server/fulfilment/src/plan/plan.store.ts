import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PlanCounts } from '@tabularium/domain/erasure/erasure-plan';
import type { Transaction } from '@tabularium/server-platform';

/** Where a plan stands. */
export type PlanState =
  'running' | 'frozen' | 'stale' | 'failed' | 'set-aside' | 'approved' | 'verified';

/** A row of `erasure_plans`. */
export type PlanRow = {
  readonly id: string;
  readonly controllerId: string;
  readonly requestId: string;
  readonly version: number;
  readonly state: PlanState;
  readonly hash: string | null;
  readonly bodySealed: Buffer | null;
  readonly reportSealed: Buffer | null;
  readonly counts: PlanCounts | null;
  readonly startedAt: Temporal.Instant;
  readonly frozenAt: Temporal.Instant | null;
  readonly approvedAt: Temporal.Instant | null;
  readonly approvedBy: string | null;
  readonly verifiedAt: Temporal.Instant | null;
};

const columns = `id, controller_id as "controllerId", request_id as "requestId", version, state, hash,
  body_sealed as "bodySealed", report_sealed as "reportSealed", counts, started_at as "startedAt",
  frozen_at as "frozenAt", approved_at as "approvedAt", approved_by as "approvedBy",
  verified_at as "verifiedAt"`;

const ours = 'controller_id = any(app_controllers())';

/** Erasure plans. The request's lock guards them: every change happens under it. */
@Injectable()
export class PlanStore {
  async add(tx: Transaction, plan: { controllerId: string; requestId: string }): Promise<PlanRow> {
    const [row] = await tx.query<PlanRow>(
      `insert into erasure_plans (id, controller_id, request_id, version, state, started_at)
       select $1, $2, $3, coalesce(max(version), 0) + 1, 'running', $4
       from erasure_plans where request_id = $3 and ${ours}
       returning ${columns}`,
      [randomUUID(), plan.controllerId, plan.requestId, tx.now],
    );
    if (!row) throw new Error('The plan was not stored.');
    return row;
  }

  async byId(tx: Transaction, id: string): Promise<PlanRow> {
    const [row] = await tx.query<PlanRow>(
      `select ${columns} from erasure_plans where id = $1 and ${ours}`,
      [id],
    );
    if (!row) throw new Error('The plan is not there.');
    return row;
  }

  async latest(tx: Transaction, requestId: string): Promise<PlanRow | undefined> {
    const [row] = await tx.query<PlanRow>(
      `select ${columns} from erasure_plans where request_id = $1 and ${ours}
       order by version desc limit 1`,
      [requestId],
    );
    return row;
  }

  /** The plan that was approved last, whatever came after it. */
  async carriedOut(tx: Transaction, requestId: string): Promise<PlanRow | undefined> {
    const [row] = await tx.query<PlanRow>(
      `select ${columns} from erasure_plans
       where request_id = $1 and approved_at is not null and ${ours}
       order by version desc limit 1`,
      [requestId],
    );
    return row;
  }

  /** Plans that are no longer to be approved or carried out. */
  async setAside(tx: Transaction, requestId: string): Promise<void> {
    await tx.query(
      `update erasure_plans set state = 'set-aside'
       where request_id = $1 and state in ('running', 'frozen', 'stale', 'failed', 'approved')
         and ${ours}`,
      [requestId],
    );
  }

  async freeze(
    tx: Transaction,
    id: string,
    frozen: { hash: string; bodySealed: Buffer; counts: PlanCounts },
  ): Promise<void> {
    await tx.query(
      `update erasure_plans set state = 'frozen', hash = $2, body_sealed = $3, counts = $4::jsonb,
         frozen_at = $5 where id = $1 and ${ours}`,
      [id, frozen.hash, frozen.bodySealed, JSON.stringify(frozen.counts), tx.now],
    );
  }

  async end(tx: Transaction, id: string, state: 'stale' | 'failed'): Promise<void> {
    await tx.query(`update erasure_plans set state = $2 where id = $1 and ${ours}`, [id, state]);
  }

  async report(tx: Transaction, id: string, reportSealed: Buffer | null): Promise<void> {
    await tx.query(`update erasure_plans set report_sealed = $2 where id = $1 and ${ours}`, [
      id,
      reportSealed,
    ]);
  }

  async forgetReports(tx: Transaction, requestId: string): Promise<void> {
    await tx.query(
      `update erasure_plans set report_sealed = null where request_id = $1 and ${ours}`,
      [requestId],
    );
  }

  async approve(tx: Transaction, id: string, accountId: string): Promise<void> {
    await tx.query(
      `update erasure_plans set state = 'approved', approved_at = $2, approved_by = $3
       where id = $1 and ${ours}`,
      [id, tx.now, accountId],
    );
  }

  async verify(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update erasure_plans set state = 'verified', verified_at = $2 where id = $1 and ${ours}`,
      [id, tx.now],
    );
  }
}
