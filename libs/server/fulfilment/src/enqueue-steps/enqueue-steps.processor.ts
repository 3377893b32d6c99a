import { Injectable } from '@nestjs/common';
import { Clock, JobHandler } from '@tabularium/server-platform';
import type { JobContext } from '@tabularium/server-platform';
import { stepsOpened } from '../step/step-desk';
import { lookAfterJob, StepQueue } from '../step/step-queue';
import { StepRunner } from '../step/step-runner';

/**
 * After a commit that opened steps: brings them into the queue as one flow. Under a set-back clock
 * (the demo's past) it runs them here and now, since no other process shares that clock.
 */
@Injectable()
export class EnqueueSteps extends JobHandler {
  override readonly job = 'fulfilment.enqueue-steps';
  override readonly topics = [stepsOpened];

  constructor(
    private readonly queue: StepQueue,
    private readonly runner: StepRunner,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async handle(requestId: string, { controllerId }: JobContext): Promise<void> {
    if (controllerId === null) throw new Error('A step belongs to a controller.');
    if (!this.clock.isSet) return this.queue.enqueueTogether(requestId, controllerId);
    for (const step of await this.queue.due(requestId, controllerId)) {
      await this.runner.run(step.id, controllerId);
    }
  }
}

/** Parent of a flow: once its steps have ended, brings what has become due. */
@Injectable()
export class LookAfterRequest extends JobHandler {
  override readonly job = lookAfterJob;

  constructor(private readonly queue: StepQueue) {
    super();
  }

  override async handle(requestId: string, { controllerId }: JobContext): Promise<void> {
    if (controllerId !== null) await this.queue.enqueueDue(requestId, controllerId);
  }
}
