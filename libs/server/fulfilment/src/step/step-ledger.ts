import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isRunnable } from '@tabularium/domain/fulfilment/phase';
import { stateOfStep } from '@tabularium/domain/fulfilment/step-kinds';
import { moveStep } from '@tabularium/domain/fulfilment/step-machine';
import type { StepEvent } from '@tabularium/domain/fulfilment/step-machine';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import type { Evidence, Step, StepAtHand, StepFailure } from './step';
import type { StepResult } from './step-action';
import { StepActions } from './step-actions';
import { factsOf } from './step-desk';
import { StepJournal } from './step-journal';
import { StepStore } from './step.store';

/** A step taken by this process. */
export type Claim = { readonly step: Step; readonly token: string };

/** How a call ended. */
export type Ending =
  | { readonly result: StepResult }
  | { readonly failure: StepFailure; readonly isRetryable: boolean };

/** How a step is written down when it ends. */
type End = {
  readonly event: StepEvent;
  readonly outcome: string | null;
  readonly failure: StepFailure | null;
  readonly evidence: Evidence | null;
};

/** A worker that is silent for so long is taken for dead. */
export const leaseSeconds = 15;

const died: StepFailure = { class: 'worker-died', said: 'The worker ended while it was at this.' };

/** Takes steps and writes down how they ended: each in one transaction, the request locked first. */
@Injectable()
export class StepLedger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: StepStore,
    private readonly life: RequestLife,
    private readonly actions: StepActions,
    private readonly journal: StepJournal,
  ) {}

  /** Takes a step if it may run now: its request stands where it must, and those before it are done. */
  claim(scope: Scope, stepId: string): Promise<Claim | undefined> {
    return this.unitOfWork.run(scope, async (tx) => {
      const locked = await this.lock(tx, stepId);
      if (!locked) return undefined;
      const { atHand, request } = locked;
      const { step } = atHand;
      const move = moveStep(factsOf(atHand, null), { what: 'claim' });
      if ('refused' in move) return undefined;
      if (request.state !== stateOfStep[step.kind]) return this.leaveBehind(tx, step, request);
      if (move.state === 'failed') {
        await this.end(tx, atHand, request, { event: { what: 'claim' }, ...failed(died) });
        return undefined;
      }
      if (step.state === 'waiting' && !(await this.isItsTurn(tx, step))) return undefined;
      const token = randomUUID();
      const lease = { token, seconds: leaseSeconds, attempt: move.attempt };
      await this.store.start(tx, stepId, lease);
      await this.journal.announce(tx, step);
      return { step: { ...step, state: 'running', attempt: move.attempt }, token };
    });
  }

  renew(scope: Scope, { step, token }: Claim): Promise<boolean> {
    return this.unitOfWork.run(scope, (tx) => this.store.renew(tx, step.id, token, leaseSeconds));
  }

  /** Writes down what came of a step; answers the pause if it is to be tried again. */
  record(scope: Scope, claim: Claim, ending: Ending): Promise<number | undefined> {
    return this.unitOfWork.run(scope, async (tx) => {
      const locked = await this.lock(tx, claim.step.id);
      if (!locked) return undefined;
      const { atHand, request } = locked;
      if (!factsOf(atHand, claim.token).isHolder) return undefined;
      if (request.state !== stateOfStep[claim.step.kind]) {
        return this.leaveBehind(tx, claim.step, request);
      }
      const end = 'result' in ending ? await this.carry(tx, ending.result) : failureOf(ending);
      return this.end(tx, atHand, request, end, claim.token);
    });
  }

  private async lock(
    tx: Transaction,
    stepId: string,
  ): Promise<{ atHand: StepAtHand; request: RequestFacts } | undefined> {
    const step = await this.store.find(tx, stepId);
    if (!step) return undefined;
    const request = await this.life.lock(tx, step.requestId);
    const atHand = await this.store.lock(tx, stepId);
    return atHand && { atHand, request };
  }

  private async isItsTurn(tx: Transaction, step: Step): Promise<boolean> {
    return isRunnable(step, await this.journal.peersOf(tx, step));
  }

  private async carry(tx: Transaction, result: StepResult): Promise<End> {
    const more = await result.record(tx);
    return {
      event: { what: result.event },
      outcome: result.outcome,
      failure: result.failure ?? null,
      evidence: { ...result.evidence, ...more },
    };
  }

  /** The request went on without this step (withdrawn, closed, reopened): nothing of it counts. */
  private async leaveBehind(
    tx: Transaction,
    step: Step,
    request: RequestFacts,
  ): Promise<undefined> {
    await this.store.settle(tx, step.id, {
      ...{ state: 'stopped', attempt: step.attempt, pauseMs: 0, outcome: 'request-moved-on' },
      ...{ failure: null, evidence: null },
    });
    await this.journal.write(tx, step, request, { state: 'stopped', outcome: 'request-moved-on' });
  }

  private async end(
    tx: Transaction,
    atHand: StepAtHand,
    request: RequestFacts,
    end: End,
    token: string | null = null,
  ): Promise<number | undefined> {
    const { step } = atHand;
    const move = moveStep(factsOf(atHand, token), end.event);
    if ('refused' in move || move.state === 'running') return undefined;
    const { state, attempt, pauseMs } = move;
    await this.store.settle(tx, step.id, {
      ...{ state, attempt, pauseMs, outcome: end.outcome },
      ...{ failure: end.failure, evidence: end.evidence },
    });
    await this.journal.write(tx, step, request, { state, ...end });
    if (state === 'waiting') return pauseMs;
    const settled = { ...step, state, outcome: end.outcome, evidence: end.evidence ?? {} };
    await this.actions.of(step.kind).settled(tx, settled, request);
    return undefined;
  }
}

function failureOf(ending: { failure: StepFailure; isRetryable: boolean }): End {
  const event: StepEvent = { what: 'failed', isRetryable: ending.isRetryable };
  return { event, ...failed(ending.failure) };
}

function failed(failure: StepFailure) {
  return { outcome: 'failed', failure, evidence: null };
}
