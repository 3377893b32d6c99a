import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { FlowProducer, Queue } from 'bullmq';
import type { FlowJob, JobsOptions } from 'bullmq';
import { Log } from '../log/log';
import { JobRegistry } from './job-registry';
import { QueueConnection, queueName } from './queue-connection';

/** What travels in the queue: ids, never personal data. */
export type JobPayload = {
  readonly id: string;
  readonly controllerId: string | null;
  /** Set when the job stands for an outbox row, which is marked done after it. */
  readonly outboxId?: string;
};

/** A job by name, for flows. */
export type JobOrder = {
  readonly job: string;
  readonly id: string;
  readonly jobId?: string;
  readonly controllerId?: string | null;
};

const defaults: JobsOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: true,
  removeOnFail: true,
};

/** Puts jobs into the queue. What must not be lost goes through the outbox: the queue may lose everything. */
@Injectable()
export class JobQueue implements BeforeApplicationShutdown {
  private queue: Queue<JobPayload> | undefined;
  private flows: FlowProducer | undefined;

  constructor(
    private readonly connection: QueueConnection,
    private readonly registry: JobRegistry,
    private readonly log: Log,
  ) {}

  async add(
    job: string,
    id: string,
    options: { jobId?: string; delayMs?: number; controllerId?: string | null } = {},
  ): Promise<void> {
    this.registry.handlerOf(job);
    const { jobId, delayMs: delay, controllerId = null } = options;
    await this.open().add(job, { id, controllerId }, { ...defaults, jobId, delay });
  }

  /** A parent job that waits for its children. Only speed: what is done is decided in our own tables. */
  async addFlow(parent: JobOrder, children: readonly JobOrder[]): Promise<void> {
    [parent, ...children].forEach(({ job }) => this.registry.handlerOf(job));
    this.flows ??= this.openFlows();
    await this.flows.add({ ...flowJob(parent), children: children.map(flowJob) });
  }

  /** The queue itself, for the relay, the schedules and the health check. */
  open(): Queue<JobPayload> {
    if (!this.queue) {
      this.queue = new Queue<JobPayload>(queueName, {
        connection: this.connection.options(),
        defaultJobOptions: defaults,
      }) as Queue<JobPayload>;
      this.queue.on('error', (error: Error) => this.log.warn('queue error', { kind: error.name }));
    }
    return this.queue;
  }

  /** After the worker has let go of it (`onModuleDestroy`), before its connections end. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.flows?.close();
    await this.queue?.close();
  }

  private openFlows(): FlowProducer {
    const flows = new FlowProducer({ connection: this.connection.options() });
    flows.on('error', (error: Error) => this.log.warn('queue error', { kind: error.name }));
    return flows as FlowProducer;
  }
}

function flowJob({ job, id, jobId, controllerId = null }: JobOrder): FlowJob {
  const opts = { ...defaults, jobId, failParentOnFailure: false, removeDependencyOnFailure: true };
  return { name: job, queueName, data: { id, controllerId } satisfies JobPayload, opts };
}
