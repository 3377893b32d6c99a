import { Injectable } from '@nestjs/common';
import type { Scope, Transaction } from '@tabularium/server-platform';
import type { RequestFacts } from '@tabularium/server-requests';
import { Attention } from '../attention/attention';
import { planIdOf } from '../step/step';
import type { Step } from '../step/step';
import { StepAction } from '../step/step-action';
import type { StepResult } from '../step/step-action';
import { StepDesk } from '../step/step-desk';
import { CopyDestruction } from '../working-copy/copy-destruction';

/** The erasure is verified: what was located is destroyed, the evidence stays. */
@Injectable()
export class DestroyWorkingCopyStep extends StepAction {
  override readonly kind = 'destroy-working-copy';

  constructor(
    private readonly destruction: CopyDestruction,
    private readonly desk: StepDesk,
    private readonly attention: Attention,
  ) {
    super();
  }

  override call(step: Step, scope: Scope): Promise<StepResult> {
    if (scope.controllers.length !== 1) throw new Error('A step belongs to one controller.');
    return Promise.resolve({
      event: 'done',
      outcome: 'destroyed',
      evidence: {},
      // Everything in the one transaction that also says so: it is destroyed and known, or neither.
      record: async (tx) => ({ destroyed: await this.destruction.destroy(tx, step.requestId) }),
    });
  }

  override async settled(tx: Transaction, step: Step, request: RequestFacts): Promise<void> {
    if (step.state !== 'done') return this.attention.ask(tx, request, 'certificate-failed');
    const { controllerId, requestId } = step;
    const planId = planIdOf(step);
    await this.desk.open(tx, [{ controllerId, requestId, kind: 'issue-certificate', planId }]);
  }
}
