import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

const setBack = new AsyncLocalStorage<Temporal.Instant>();

/** The only place that asks what time it is; whole milliseconds, so a stored instant reads back equal. */
@Injectable()
export class Clock {
  /** The present, or the instant that `runAt` set for this call chain. */
  now(): Temporal.Instant {
    return setBack.getStore() ?? this.machine();
  }

  /** The machine's own time whatever `runAt` set: only to compare it with another machine's. */
  machine(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(Date.now());
  }

  /** True inside `runAt`. */
  get isSet(): boolean {
    return setBack.getStore() !== undefined;
  }

  /** Runs work as if it were `at`: for the demo seeder and for tests, nothing else. */
  runAt<T>(at: Temporal.Instant, work: () => Promise<T>): Promise<T> {
    return setBack.run(at, work);
  }
}
