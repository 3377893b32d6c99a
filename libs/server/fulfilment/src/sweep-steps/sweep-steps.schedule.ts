import { Injectable } from '@nestjs/common';
import { Recurring } from '@tabularium/server-platform';
import { StepQueue } from '../step/step-queue';

/** Brings steps that nobody works on back into the queue: a lost queue or a dead worker loses nothing. */
@Injectable()
export class SweepSteps extends Recurring {
  override readonly name = 'fulfilment.sweep-steps';
  override readonly every = Temporal.Duration.from({ seconds: 3 });

  constructor(private readonly queue: StepQueue) {
    super();
  }

  override async run(): Promise<void> {
    await this.queue.enqueueAdrift();
  }
}
