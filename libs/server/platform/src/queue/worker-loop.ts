import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Config } from '../config/config';
import { Listener } from '../database/listener';
import { systemScope } from '../database/system-scope';
import { UnitOfWork } from '../database/unit-of-work';
import { HeartbeatStore } from '../health/heartbeat.store';
import { Log } from '../log/log';
import { OutboxRelay } from '../outbox/outbox-relay';
import { RecurringRunner } from './recurring-runner';

/** What the worker does by timer. */
@Injectable()
export class WorkerChores {
  constructor(
    private readonly relay: OutboxRelay,
    private readonly recurring: RecurringRunner,
    private readonly unitOfWork: UnitOfWork,
    private readonly heartbeats: HeartbeatStore,
  ) {}

  relayOutbox(): Promise<unknown> {
    return this.relay.relay();
  }

  restoreSchedules(): Promise<void> {
    return this.recurring.restoreSchedules();
  }

  beat(): Promise<void> {
    return this.unitOfWork.run(systemScope, (tx) => this.heartbeats.beat(tx, 'worker'));
  }
}

const failurePauseMs = 2_000;

/** The worker's timers: hand over the outbox, restore schedules, show that it lives. */
@Injectable()
export class WorkerLoop implements OnModuleDestroy {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private listener: Listener | undefined;
  private stopped = false;

  constructor(
    private readonly chores: WorkerChores,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  async start(): Promise<void> {
    const relay = this.repeat('relay', this.config.outboxPollMs, () => this.chores.relayOutbox());
    this.repeat('schedules', Math.min(this.config.outboxRetryMs, 15_000), () =>
      this.chores.restoreSchedules(),
    );
    this.repeat('heartbeat', 2_000, () => this.chores.beat());
    // A notice only shortens the wait: what it misses, the timer finds.
    this.listener = new Listener(this.config.databaseUrl, 'tabularium_outbox', relay, this.log);
    await this.listener.start();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.timers.forEach((timer) => clearTimeout(timer));
    await this.listener?.close();
    await Promise.all(this.running);
  }

  /** Runs a chore now and then after each pause, never twice at once; answers a function that hurries it. */
  private repeat(chore: string, pauseMs: number, work: () => Promise<unknown>): () => void {
    let timer: NodeJS.Timeout | undefined;
    let isRunning = false;
    let again = false;
    const schedule = (milliseconds: number): void => {
      if (timer) this.timers.delete(timer.close());
      if (this.stopped) return;
      timer = setTimeout(run, milliseconds);
      this.timers.add(timer);
    };
    const finish = (hasFailed: boolean): void => {
      isRunning = false;
      // A database that is away is not asked, and not complained about, twice a second.
      schedule(hasFailed ? Math.max(pauseMs, failurePauseMs) : again ? 0 : pauseMs);
      again = false;
    };
    const run = (): void => {
      isRunning = true;
      const round = work()
        .then(() => finish(false))
        .catch((error: unknown) => {
          this.log.error('chore failed', error, { chore });
          finish(true);
        });
      this.running.add(round);
      void round.finally(() => this.running.delete(round));
    };
    schedule(0);
    return () => (isRunning ? void (again = true) : schedule(0));
  }
}
