import { Injectable } from '@nestjs/common';
import { Log } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import type { Step } from './step';
import { StepActions } from './step-actions';
import { StepBoundary } from './step-boundary';
import { faultOf } from './step-fault';
import { leaseSeconds, StepLedger } from './step-ledger';
import type { Claim, Ending } from './step-ledger';

/** Runs one step: takes it, asks the system outside of any transaction, writes down what came of it. */
@Injectable()
export class StepRunner {
  constructor(
    private readonly ledger: StepLedger,
    private readonly actions: StepActions,
    private readonly boundary: StepBoundary,
    private readonly log: Log,
  ) {}

  /** Answers the step and the pause in milliseconds if it is to be tried again. */
  async run(
    stepId: string,
    controllerId: string,
  ): Promise<{ step: Step; pauseMs: number } | undefined> {
    const scope: Scope = { controllers: [controllerId], actor: { kind: 'job', id: stepId } };
    const claim = await this.ledger.claim(scope, stepId);
    if (!claim) return undefined;
    const { kind } = claim.step;
    this.boundary.reach(kind, 'before-call');
    const ending = await this.call(claim, scope);
    this.boundary.reach(kind, 'after-call');
    const pauseMs = await this.ledger.record(scope, claim, ending);
    this.boundary.reach(kind, 'after-record');
    return pauseMs === undefined ? undefined : { step: claim.step, pauseMs };
  }

  private async call(claim: Claim, scope: Scope): Promise<Ending> {
    const heartbeat = setInterval(() => this.renew(claim, scope), leaseSeconds * 250);
    try {
      return { result: await this.actions.of(claim.step.kind).call(claim.step, scope) };
    } catch (error) {
      const { kind, id, attempt } = claim.step;
      const fault = faultOf(error);
      this.log.error('step failed', error, { kind, id, attempt, class: fault.failure.class });
      return fault;
    } finally {
      clearInterval(heartbeat);
    }
  }

  private renew(claim: Claim, scope: Scope): void {
    // A missed beat is made up for by the next one; a lost lease shows when the step is recorded.
    void this.ledger.renew(scope, claim).catch(() => undefined);
  }
}
