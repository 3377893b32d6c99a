import { Injectable } from '@nestjs/common';
import { JobHandler } from '@tabularium/server-platform';
import type { JobContext } from '@tabularium/server-platform';
import { runStepJob, StepQueue } from '../step/step-queue';
import { StepRunner } from '../step/step-runner';

/** Runs a step from the queue. */
@Injectable()
export class RunStep extends JobHandler {
  override readonly job = runStepJob;

  constructor(
    private readonly runner: StepRunner,
    private readonly queue: StepQueue,
  ) {
    super();
  }

  override async handle(id: string, { controllerId }: JobContext): Promise<void> {
    if (controllerId === null) throw new Error('A step belongs to a controller.');
    const again = await this.runner.run(id, controllerId);
    if (again) await this.queue.enqueue(again.step, again.pauseMs);
  }
}
