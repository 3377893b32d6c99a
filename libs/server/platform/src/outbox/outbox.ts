import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import type { Transaction } from '../database/unit-of-work';
import { JobRegistry } from '../queue/job-registry';
import { OutboxStore } from './outbox.store';

/** Something that happened; `id` is the uuid of the row concerned. */
export type OutboxEvent = {
  readonly topic: string;
  readonly id: string;
  readonly controllerId: string | null;
  /** Not before this instant. */
  readonly after?: Temporal.Instant;
};

/** Rows written under a set-back clock are left to the process that wrote them for this long. */
const heldForS = 600;

/** What must happen after a commit: written in the same transaction, handed to the queue until it is done. */
@Injectable()
export class Outbox {
  constructor(
    private readonly registry: JobRegistry,
    private readonly store: OutboxStore,
    private readonly clock: Clock,
  ) {}

  /** One row per job that subscribed to the topic; redelivered until its handler has returned. */
  async add(tx: Transaction, event: OutboxEvent): Promise<void> {
    const jobs = this.registry.jobsOf(event.topic);
    for (const job of jobs) {
      await this.store.add(tx, {
        job,
        rowId: event.id,
        controllerId: event.controllerId,
        dueAt: event.after ?? tx.now,
        heldForS: this.clock.isSet ? heldForS : 0,
      });
    }
    if (jobs.length > 0 && event.after === undefined) await this.store.wakeRelay(tx);
  }
}
