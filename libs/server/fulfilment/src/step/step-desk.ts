import { Injectable } from '@nestjs/common';
import { moveStep } from '@tabularium/domain/fulfilment/step-machine';
import type { StepEvent, StepMove } from '@tabularium/domain/fulfilment/step-machine';
import { Clock, LiveChanges, Outbox } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import type { NewStep, StepAtHand } from './step';
import { StepStore } from './step.store';

/** Outbox topic: a request has steps that can be worked on. */
export const stepsOpened = 'fulfilment.steps-opened';

/** Steps made under a set-back clock are left for so long to the process that made them. */
const heldForS = 600;

/** Opens steps, and moves them where a person or another step says so. */
@Injectable()
export class StepDesk {
  constructor(
    private readonly store: StepStore,
    private readonly outbox: Outbox,
    private readonly live: LiveChanges,
    private readonly clock: Clock,
  ) {}

  /** Opens steps and has them worked on once the transaction is committed. */
  async open(tx: Transaction, steps: readonly NewStep[]): Promise<void> {
    const [first] = steps;
    if (!first) return;
    await this.store.add(tx, steps, this.clock.isSet ? heldForS : 0);
    await this.wake(tx, first);
  }

  /** Has whatever is due for a request worked on, and tells open pages. */
  async wake(
    tx: Transaction,
    { controllerId, requestId }: { controllerId: string; requestId: string },
  ): Promise<void> {
    await this.outbox.add(tx, { topic: stepsOpened, id: requestId, controllerId });
    await this.announce(tx, controllerId, requestId);
  }

  announce(tx: Transaction, controllerId: string, requestId: string): Promise<void> {
    return this.live.announce(tx, { controllerId, requestId, what: 'steps' });
  }

  /** Stops a waiting step; a running one ends by itself, a settled one stays. */
  stop(tx: Transaction, stepId: string, outcome: string): Promise<StepMove> {
    return this.move(tx, stepId, { what: 'stop' }, outcome);
  }

  /** Has a failed or stopped step tried again from the start. */
  retry(tx: Transaction, stepId: string): Promise<StepMove> {
    return this.move(tx, stepId, { what: 'retry' }, null);
  }

  private async move(
    tx: Transaction,
    stepId: string,
    event: StepEvent,
    outcome: string | null,
  ): Promise<StepMove> {
    const atHand = await this.store.lock(tx, stepId);
    if (!atHand) return { refused: 'settled' };
    const move = moveStep(factsOf(atHand, null), event);
    if ('refused' in move || move.state === 'running') return move;
    await this.store.settle(tx, stepId, {
      state: move.state,
      attempt: move.attempt,
      pauseMs: move.pauseMs,
      outcome,
      failure: null,
      evidence: null,
    });
    return move;
  }
}

/** A step as the state table looks at it; `token` is the lease of whoever asks. */
export function factsOf(atHand: StepAtHand, token: string | null) {
  return {
    state: atHand.step.state,
    attempt: atHand.step.attempt,
    isDue: atHand.isDue,
    isLeaseOver: atHand.isLeaseOver,
    isHolder: token !== null && atHand.leaseToken === token,
  };
}
