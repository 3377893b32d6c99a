import { Injectable } from '@nestjs/common';
import {
  HeartbeatStore,
  JobQueue,
  systemScope,
  UnitOfWork,
  within,
} from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { pendingMigrations } from './migrations.view';

/** How a part is: `waiting` may heal by itself. */
export type PartState = 'ok' | 'waiting' | 'failed';

const patienceMs = 3_000;
const freshS = 15;

/** Looks at every part the product needs. */
@Injectable()
export class HealthCheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly heartbeats: HeartbeatStore,
    private readonly queue: JobQueue,
  ) {}

  async parts(): Promise<Record<string, PartState>> {
    const [database, migrations, worker, queue] = await Promise.all([
      this.ask(() => Promise.resolve(true), 'failed'),
      this.ask(async (tx) => (await pendingMigrations(tx)).length === 0, 'waiting'),
      this.ask((tx) => this.heartbeats.isFresh(tx, 'worker', freshS), 'waiting'),
      this.queueState(),
    ]);
    return { database, migrations, worker, queue };
  }

  private async ask(
    question: (tx: Transaction) => Promise<boolean>,
    otherwise: PartState,
  ): Promise<PartState> {
    const answer = this.unitOfWork.run(systemScope, question);
    return (await within(patienceMs, answer).catch(() => false)) ? 'ok' : otherwise;
  }

  private async queueState(): Promise<PartState> {
    const counted = within(patienceMs, this.queue.open().getWaitingCount());
    return counted.then(() => 'ok' as const).catch(() => 'failed' as const);
  }
}
