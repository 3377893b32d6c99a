import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import { Log } from '../log/log';
import { JobQueue } from './job-queue';
import { JobRegistry } from './job-registry';
import { underLock } from './recurring.store';

/** Keeps the schedules in the queue and runs what comes due, each once over all processes. */
@Injectable()
export class RecurringRunner {
  constructor(
    private readonly registry: JobRegistry,
    private readonly queue: JobQueue,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Puts back the schedules that the queue does not hold (decision 11: it may have been wiped). */
  async restoreSchedules(): Promise<void> {
    const queue = this.queue.open();
    const now = this.clock.now().epochMilliseconds;
    for (const { name, every } of this.registry.recurring()) {
      const milliseconds = every.total('milliseconds');
      const known = await queue.getJobScheduler(name);
      // Putting back a living schedule would start its interval anew, and a long one would never end.
      const isAlive = (known?.next ?? 0) > now - 2 * milliseconds - 60_000;
      if (known?.every === milliseconds && isAlive) continue;
      await queue.upsertJobScheduler(
        name,
        { every: milliseconds },
        { name, data: { id: name, controllerId: null }, opts: { attempts: 1 } },
      );
    }
  }

  /** Runs one piece of recurring work unless another process is at it. */
  async run(name: string): Promise<void> {
    const recurring = this.registry.recurring().find((one) => one.name === name);
    // A schedule of an earlier version: it no longer exists here, so it is taken out.
    if (!recurring) await this.queue.open().removeJobScheduler(name);
    else if (!(await underLock(this.dataSource, name, () => recurring.run()))) {
      this.log.info('recurring work is still running', { recurring: name });
    }
  }
}
