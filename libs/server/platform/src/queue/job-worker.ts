import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Worker } from 'bullmq';
import type { Job } from 'bullmq';
import { Config } from '../config/config';
import { Log } from '../log/log';
import { OutboxRunner } from '../outbox/outbox-runner';
import type { JobPayload } from './job-queue';
import { JobRegistry } from './job-registry';
import { QueueConnection, queueName } from './queue-connection';
import { RecurringRunner } from './recurring-runner';
import { within } from './within';

const closeTimeoutMs = 4_000;

/** What the worker hands jobs to. */
@Injectable()
export class JobWorkerParts {
  constructor(
    readonly connection: QueueConnection,
    readonly registry: JobRegistry,
    readonly outbox: OutboxRunner,
    readonly recurring: RecurringRunner,
  ) {}
}

/** Takes jobs from the queue and gives each to its handler. Only apps/worker starts it. */
@Injectable()
export class JobWorker implements OnModuleDestroy {
  private worker: Worker<JobPayload> | undefined;

  constructor(
    private readonly parts: JobWorkerParts,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  start(): void {
    const lockDuration = Math.max(this.config.leaseMs, 3_000);
    const worker = new Worker<JobPayload>(queueName, (job) => this.process(job), {
      connection: this.parts.connection.options(),
      concurrency: this.config.workerConcurrency,
      lockDuration,
      stalledInterval: lockDuration,
      maxStalledCount: 5,
      runRetryDelay: 2_000,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
    });
    worker.on('error', (error) => this.log.warn('queue error', { kind: error.name }));
    worker.on('failed', (job, error) =>
      this.log.error('job failed', error, {
        job: job?.name,
        id: job?.data.id,
        attempt: job?.attemptsMade,
      }),
    );
    this.worker = worker as Worker<JobPayload>;
  }

  /** Waits for running jobs, but not for ever: an unfinished one is taken up again after the restart. */
  async onModuleDestroy(): Promise<void> {
    if (!this.worker) return;
    // The queue's own connections end next, so what still runs then fails and is taken up again.
    await within(closeTimeoutMs, this.worker.close()).catch(() => undefined);
  }

  private async process(job: Job<JobPayload>): Promise<void> {
    const { id, controllerId, outboxId } = job.data;
    if (job.repeatJobKey !== undefined) return this.parts.recurring.run(job.name);
    if (outboxId !== undefined) return this.parts.outbox.run(outboxId);
    await this.parts.registry
      .handlerOf(job.name)
      .handle(id, { attempt: job.attemptsMade + 1, controllerId });
  }
}
