import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { systemScope } from '../database/system-scope';
import { UnitOfWork } from '../database/unit-of-work';
import { Log } from '../log/log';
import { Refusal } from '../http/refusal';
import { JobRegistry } from '../queue/job-registry';
import { OutboxStore } from './outbox.store';
import type { OutboxRow } from './outbox.store';

const mostFailures = 10;
const longestPauseMs = 3_600_000;

/** Runs the handler of one outbox row under a lease and records how it went. */
@Injectable()
export class OutboxRunner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: OutboxStore,
    private readonly registry: JobRegistry,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  /** Does the row's job unless it is done or another process is at it. Never throws for a failing handler. */
  async run(outboxId: string): Promise<void> {
    const holder = randomUUID();
    const row = await this.lease(outboxId, holder);
    if (!row) return;
    const heartbeat = setInterval(
      () => void this.lease(outboxId, holder).catch(() => undefined),
      this.config.leaseMs / 4,
    );
    try {
      const context = { attempt: row.failures + 1, controllerId: row.controllerId };
      await this.registry.handlerOf(row.job).handle(row.rowId, context);
    } catch (error) {
      clearInterval(heartbeat);
      await this.recordFailure(row, error);
      return;
    } finally {
      clearInterval(heartbeat);
    }
    await this.unitOfWork.run(systemScope, (tx) => this.store.markDone(tx, outboxId));
  }

  private lease(id: string, holder: string): Promise<OutboxRow | undefined> {
    return this.unitOfWork.run(systemScope, (tx) =>
      this.store.lease(tx, id, holder, this.config.leaseMs),
    );
  }

  private async recordFailure(row: OutboxRow, error: unknown): Promise<void> {
    const failures = row.failures + 1;
    const isLast = failures >= mostFailures;
    const facts = { job: row.job, id: row.rowId, outboxId: row.id, failures, isParked: isLast };
    this.log.error('job failed', error, facts);
    const pauseMs = Math.min(
      this.config.outboxRetryMs * 2 ** (failures - 1) * 0.25,
      longestPauseMs,
    );
    const failure = { reason: reasonOf(error), pauseMs, isLast };
    await this.unitOfWork.run(systemScope, (tx) => this.store.markFailed(tx, row.id, failure));
  }
}

/** A code or the kind of the error: its text may quote data and stays out of the database. */
function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code === 'string' && /^[\w.-]{1,60}$/.test(code)) return code;
  return error instanceof Error ? error.constructor.name.slice(0, 60) : 'unknown';
}

/** Does all due work of the outbox in this process and under its clock: the demo seeder and tests. */
@Injectable()
export class OutboxDrain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: OutboxStore,
    private readonly runner: OutboxRunner,
    private readonly clock: Clock,
  ) {}

  /** Runs row after row, also those that earlier ones add, until none is due; answers how many ran. */
  async drain(): Promise<number> {
    const seen: string[] = [];
    for (;;) {
      const now = this.clock.now();
      const row = await this.unitOfWork.run(systemScope, (tx) => this.store.nextDue(tx, now, seen));
      if (!row) return seen.length;
      seen.push(row.id);
      await this.runner.run(row.id);
    }
  }
}
