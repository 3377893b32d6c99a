import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RootKey } from '../crypto/root-key';
import { systemScope } from '../database/system-scope';
import { UnitOfWork } from '../database/unit-of-work';
import { ThrottleStore } from './throttle.store';

/** Answer of a throttle: go on, or when to try again. */
export type ThrottleAnswer = {
  readonly allowed: boolean;
  readonly retryAt: Temporal.Instant | null;
};

/**
 * Counts attempts per key over all processes. The count commits on its own, so an attempt counts even
 * when what it tried rolls back; call it outside a unit of work.
 */
@Injectable()
export class Throttle {
  private readonly hashKey: Buffer;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ThrottleStore,
    root: RootKey,
  ) {
    this.hashKey = root.derive('throttle keys v1');
  }

  /** Counts one attempt; allowed while there were at most `limit` within the window. */
  async hit(key: string, limit: number, window: Temporal.Duration): Promise<ThrottleAnswer> {
    const { hits, until } = await this.unitOfWork.run(systemScope, (tx) =>
      this.store.count(tx, this.hash(key), tx.now.add(window)),
    );
    return hits <= limit ? { allowed: true, retryAt: null } : { allowed: false, retryAt: until };
  }

  /** Forgets the attempts of a key, e.g. after a successful sign-in. */
  async clear(key: string): Promise<void> {
    await this.unitOfWork.run(systemScope, (tx) => this.store.clear(tx, this.hash(key)));
  }

  /** Keys hold addresses; what is stored tells nothing without the root key. */
  private hash(key: string): Buffer {
    return createHmac('sha256', this.hashKey).update(key, 'utf8').digest();
  }
}
