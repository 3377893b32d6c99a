import { Injectable } from '@nestjs/common';
import { phaseOf } from '@tabularium/domain/fulfilment/phase';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { Attention } from '../attention/attention';
import { PlanTables } from '../plan/plan-tables';
import { planIdOf } from '../step/step';
import type { Step } from '../step/step';
import { StepDesk } from '../step/step-desk';

/** Decides what a check comes to: verified, or loudly "not erased". */
@Injectable()
export class VerificationProgress {
  constructor(
    private readonly tables: PlanTables,
    private readonly desk: StepDesk,
    private readonly life: RequestLife,
    private readonly attention: Attention,
  ) {}

  async settled(tx: Transaction, step: Step, request: RequestFacts): Promise<void> {
    const planId = planIdOf(step);
    const all = await this.tables.steps.ofGroup(tx, { planId });
    const round = all.filter(
      (other) => other.round === step.round && other.kind.startsWith('verify-'),
    );
    const phase = phaseOf(round);
    if (phase === 'open') return;
    // A system that cannot be asked proves nothing (R4): no certificate.
    if (phase === 'troubled') {
      await this.life.advance(tx, request.id, 'erase-stopped', { check: 'failed' });
      return this.attention.ask(tx, request, 'erasure-stopped');
    }
    const contradictions = round.reduce(
      (total, { evidence }) => total + Number(evidence['contradictions'] ?? NaN),
      0,
    );
    if (contradictions !== 0) {
      await this.life.advance(tx, request.id, 'verify-failed', { contradictions });
      return this.attention.ask(tx, request, 'not-erased');
    }
    await this.tables.plans.verify(tx, planId);
    const { controllerId, id: requestId } = request;
    await this.desk.open(tx, [{ controllerId, requestId, kind: 'destroy-working-copy', planId }]);
  }
}
