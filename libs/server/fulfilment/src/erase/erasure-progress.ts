import { Injectable } from '@nestjs/common';
import { isStuck, phaseOf } from '@tabularium/domain/fulfilment/phase';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { Attention } from '../attention/attention';
import { PlanTables } from '../plan/plan-tables';
import { planIdOf } from '../step/step';
import type { Step } from '../step/step';
import { StepStops } from '../step/step-stops';
import { VerificationOpening } from '../verify/verification-opening';

/** Decides what follows an erase step: the next one, the check, or a person. */
@Injectable()
export class ErasureProgress {
  constructor(
    private readonly tables: PlanTables,
    private readonly stops: StepStops,
    private readonly life: RequestLife,
    private readonly attention: Attention,
    private readonly verification: VerificationOpening,
  ) {}

  async settled(tx: Transaction, step: Step, request: RequestFacts): Promise<void> {
    const planId = planIdOf(step);
    const all = await this.tables.steps.ofGroup(tx, { planId });
    const round = all.filter((other) => other.kind === 'erase' && other.round === step.round);
    // A parent must not go while a child is left, so what is behind a failed step stops too.
    const stuck = round.filter((other) => isStuck(other, round));
    await this.stops.stop(tx, request, stuck, 'behind-another');
    const phase = phaseOf(round);
    if (phase === 'open') return this.stops.wakeNext(tx, step);
    if (phase === 'troubled') return this.halt(tx, request, round);
    const plan = await this.tables.plans.byId(tx, planId);
    await this.verification.open(tx, request, plan, step.round);
  }

  /** Loudly: what is erased stays erased and is named, what is not is named too. */
  private async halt(
    tx: Transaction,
    request: RequestFacts,
    round: readonly Step[],
  ): Promise<void> {
    const count = (state: Step['state']) => round.filter((step) => step.state === state).length;
    await this.life.advance(tx, request.id, 'erase-stopped', {
      done: count('done'),
      failed: count('failed'),
      changed: round.filter((step) => step.failureClass === 'changed').length,
    });
    await this.attention.ask(tx, request, 'erasure-stopped');
  }
}
