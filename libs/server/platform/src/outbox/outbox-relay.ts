import { Injectable } from '@nestjs/common';
import { Config } from '../config/config';
import { systemScope } from '../database/system-scope';
import { UnitOfWork } from '../database/unit-of-work';
import type { Transaction } from '../database/unit-of-work';
import { JobQueue } from '../queue/job-queue';
import { within } from '../queue/within';
import { OutboxStore } from './outbox.store';
import type { OutboxRow } from './outbox.store';

const batch = 200;
const queueTimeoutMs = 10_000;

/**
 * Hands due outbox rows to the queue, and again those the queue has lost. One process at a time does
 * it. A job still in the queue is left alone, so a long queue does not fill with repeats.
 */
@Injectable()
export class OutboxRelay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: OutboxStore,
    private readonly queue: JobQueue,
    private readonly config: Config,
  ) {}

  /** One round; answers how many rows were handed over. */
  async relay(): Promise<number> {
    return this.unitOfWork.run(systemScope, async (tx) => {
      if (!(await this.store.isRelay(tx))) return 0;
      const rows = await this.store.listForHandover(tx, this.config.outboxRetryMs, batch);
      if (rows.length === 0) return 0;
      const waiting = await this.stillQueued(rows.filter((row) => row.enqueuedAt !== null));
      await this.store.markHandedOver(
        tx,
        waiting.map((row) => row.id),
        false,
      );
      return this.handOver(
        tx,
        rows.filter((row) => !waiting.includes(row)),
      );
    });
  }

  private async handOver(tx: Transaction, rows: readonly OutboxRow[]): Promise<number> {
    const jobs = rows.map((row) => ({
      name: row.job,
      data: { id: row.rowId, controllerId: row.controllerId, outboxId: row.id },
      // Failures are counted in the outbox, so the queue itself tries once.
      opts: { jobId: jobIdOf(row, row.handovers + 1), attempts: 1 },
    }));
    await within(queueTimeoutMs, this.queue.open().addBulk(jobs));
    await this.store.markHandedOver(
      tx,
      rows.map((row) => row.id),
      true,
    );
    return rows.length;
  }

  private async stillQueued(rows: readonly OutboxRow[]): Promise<OutboxRow[]> {
    const queue = this.queue.open();
    const jobs = rows.map((row) => queue.getJob(jobIdOf(row, row.handovers)));
    const found = await within(queueTimeoutMs, Promise.all(jobs));
    return rows.filter((_row, index) => found[index] !== undefined);
  }
}

function jobIdOf(row: OutboxRow, handover: number): string {
  return `${row.id}-${handover}`;
}
