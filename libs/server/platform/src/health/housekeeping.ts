import { Injectable } from '@nestjs/common';
import { systemScope } from '../database/system-scope';
import { UnitOfWork } from '../database/unit-of-work';
import { OutboxStore } from '../outbox/outbox.store';
import { Recurring } from '../queue/job-handler';
import { ThrottleStore } from '../throttle/throttle.store';

/** Forgets what platform no longer needs: done outbox rows and throttles whose window has ended. */
@Injectable()
export class Housekeeping extends Recurring {
  readonly name = 'platform.housekeeping';
  readonly every = Temporal.Duration.from({ minutes: 15 });

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: OutboxStore,
    private readonly throttles: ThrottleStore,
  ) {
    super();
  }

  async run(): Promise<void> {
    await this.unitOfWork.run(systemScope, async (tx) => {
      await this.outbox.forgetDone(tx);
      await this.throttles.forgetEnded(tx);
    });
  }
}
