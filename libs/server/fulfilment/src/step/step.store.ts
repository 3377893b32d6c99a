import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StepState } from '@tabularium/domain/fulfilment/step-machine';
import type { Transaction } from '@tabularium/server-platform';
import type { Evidence, NewStep, Step, StepAtHand, StepFailure } from './step';

const columns = `id, controller_id as "controllerId", request_id as "requestId",
  connection_id as "connectionId", version_hash as "versionHash", kind, search_id as "searchId",
  plan_id as "planId", round, position, collection, action, records, state, attempt,
  due_at as "dueAt", outcome, failure_class as "failureClass", failure_said as "failureSaid",
  evidence, created_at as "createdAt", started_at as "startedAt", ended_at as "endedAt"`;

const ours = 'controller_id = any(app_controllers())';

/** Leases and pauses are reckoned by the database's clock, the one that all workers share. */
const now = 'clock_timestamp()';

type AtHandRow = Step & {
  readonly isDue: boolean;
  readonly isLeaseOver: boolean;
  readonly leaseToken: string | null;
};

/** Which steps belong together: the rounds of one search, or the tries of one plan. */
export type StepGroup = { readonly searchId: string } | { readonly planId: string };

/** The table of steps: what is done, and by whom it may be done, is decided here (decision 11). */
@Injectable()
export class StepStore {
  /** Opens steps; one that is there already stays as it is. Held steps are left to this process. */
  async add(tx: Transaction, steps: readonly NewStep[], heldForS: number): Promise<void> {
    for (const step of steps) {
      await tx.query(
        `insert into request_steps (id, controller_id, request_id, connection_id, version_hash, kind,
           search_id, plan_id, round, position, collection, action, records, state, created_at,
           held_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'waiting', $14,
           case when $15 > 0 then ${now} + make_interval(secs => $15) end)
         on conflict do nothing`,
        [
          ...[randomUUID(), step.controllerId, step.requestId, step.connectionId ?? null],
          ...[step.versionHash ?? null, step.kind, step.searchId ?? null, step.planId ?? null],
          ...[step.round ?? 1, step.position ?? 0, step.collection ?? null, step.action ?? null],
          ...[step.records ?? 0, tx.now, heldForS],
        ],
      );
    }
  }

  /** Locks a step for the state table; undefined outside the scope. */
  async lock(tx: Transaction, id: string): Promise<StepAtHand | undefined> {
    const [row] = await tx.query<AtHandRow>(
      `select ${columns}, due_at <= ${now} as "isDue",
              coalesce(lease_until < ${now}, false) as "isLeaseOver", lease_token as "leaseToken"
       from request_steps where id = $1 and ${ours} for update`,
      [id],
    );
    if (!row) return undefined;
    const { isDue, isLeaseOver, leaseToken, ...step } = row;
    return { step, isDue, isLeaseOver, leaseToken };
  }

  async find(tx: Transaction, id: string): Promise<Step | undefined> {
    const [row] = await tx.query<Step>(
      `select ${columns} from request_steps where id = $1 and ${ours}`,
      [id],
    );
    return row;
  }

  /** All steps of a request, oldest first. */
  ofRequest(tx: Transaction, requestId: string): Promise<Step[]> {
    return tx.query<Step>(
      `select ${columns} from request_steps where request_id = $1 and ${ours}
       order by created_at, round, connection_id, position, kind`,
      [requestId],
    );
  }

  /** Waiting steps of a request whose pause is over. */
  async dueIds(tx: Transaction, requestId: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `select id from request_steps
       where request_id = $1 and state = 'waiting' and due_at <= ${now} and ${ours}`,
      [requestId],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Steps that belong together. */
  ofGroup(tx: Transaction, group: StepGroup): Promise<Step[]> {
    const [column, id] =
      'searchId' in group ? ['search_id', group.searchId] : ['plan_id', group.planId];
    return tx.query<Step>(
      `select ${columns} from request_steps where ${column} = $1 and ${ours}
       order by created_at, round, connection_id, position, kind`,
      [id],
    );
  }

  /** Marks a claimed step as running under a lease. */
  async start(
    tx: Transaction,
    id: string,
    lease: { token: string; seconds: number; attempt: number },
  ): Promise<void> {
    await tx.query(
      `update request_steps set state = 'running', attempt = $3, lease_token = $2,
         lease_until = ${now} + make_interval(secs => $4), started_at = coalesce(started_at, $5),
         ended_at = null, outcome = null, failure_class = null, failure_said = null
       where id = $1 and ${ours}`,
      [id, lease.token, lease.attempt, lease.seconds, tx.now],
    );
  }

  /** Keeps a lease alive; false when it is no longer ours. */
  async renew(tx: Transaction, id: string, token: string, seconds: number): Promise<boolean> {
    const rows = await tx.query(
      `update request_steps set lease_until = ${now} + make_interval(secs => $3)
       where id = $1 and lease_token = $2 and state = 'running' and ${ours} returning id`,
      [id, token, seconds],
    );
    return rows.length > 0;
  }

  /** Writes down how a step ended, or that it waits for another try. */
  async settle(
    tx: Transaction,
    id: string,
    end: {
      state: Exclude<StepState, 'running'>;
      attempt: number;
      pauseMs: number;
      outcome: string | null;
      failure: StepFailure | null;
      evidence: Evidence | null;
    },
  ): Promise<void> {
    await tx.query(
      `update request_steps set state = $2, attempt = $3, outcome = $4, failure_class = $5,
         failure_said = $6, evidence = coalesce($7::jsonb, evidence), lease_token = null,
         lease_until = null, due_at = ${now} + make_interval(secs => $8),
         ended_at = case when $2 = 'waiting' then null else $9::timestamptz end
       where id = $1 and ${ours}`,
      [
        ...[id, end.state, end.attempt, end.outcome],
        ...[end.failure?.class ?? null, end.failure?.said ?? null],
        ...[end.evidence && JSON.stringify(end.evidence), end.pauseMs / 1000, tx.now],
      ],
    );
  }

  /** Pins a step that is tried again to other documents of its system. */
  async repin(tx: Transaction, id: string, versionHash: string): Promise<void> {
    await tx.query(`update request_steps set version_hash = $2 where id = $1 and ${ours}`, [
      id,
      versionHash,
    ]);
  }

  /**
   * Steps that somebody should be working on: due ones and those whose worker is gone. Held ones are
   * left to the process that opened them.
   */
  adrift(tx: Transaction, limit: number): Promise<Step[]> {
    return tx.query<Step>(
      `select ${columns} from request_steps
       where ((state = 'waiting' and due_at <= ${now}) or (state = 'running' and lease_until < ${now}))
         and (held_until is null or held_until < ${now}) and ${ours}
       order by due_at limit $1`,
      [limit],
    );
  }
}
