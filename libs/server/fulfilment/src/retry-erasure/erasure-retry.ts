import { Injectable } from '@nestjs/common';
import type { Retry } from '@tabularium/domain/fulfilment/retry';
import { AuditLog } from '@tabularium/server-audit';
import { Refusal } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { ErasureOpening } from '../erase/erasure-opening';
import type { PlanRow } from '../plan/plan.store';
import { StepDesk } from '../step/step-desk';
import { VerificationOpening } from '../verify/verification-opening';

/** Carries a retry out: the same steps, a further round, or the check alone. */
@Injectable()
export class ErasureRetry {
  constructor(
    private readonly life: RequestLife,
    private readonly desk: StepDesk,
    private readonly erasure: ErasureOpening,
    private readonly verification: VerificationOpening,
    private readonly audit: AuditLog,
  ) {}

  async carryOut(
    tx: Transaction,
    request: RequestFacts,
    plan: PlanRow,
    retry: Exclude<Retry, { refused: unknown }>,
  ): Promise<void> {
    if (retry.how === 'steps') return this.again(tx, request, retry.stepIds);
    const { round } = retry;
    if (request.state !== 'not-erased') throw new Refusal('request.wrong-state');
    if (retry.how === 'check') {
      await this.life.advance(tx, request.id, 'verify-started', { round });
      return this.verification.openSteps(tx, request, plan, round);
    }
    await this.life.advance(tx, request.id, 'erase-retried', {
      round,
      systems: retry.systems.length,
    });
    const only = new Set(retry.systems);
    await this.erasure.openRound(tx, request, plan, { round, only });
  }

  private async again(
    tx: Transaction,
    request: RequestFacts,
    stepIds: readonly string[],
  ): Promise<void> {
    for (const id of stepIds) await this.desk.retry(tx, id);
    if (request.state === 'not-erased') {
      await this.life.advance(tx, request.id, 'erase-retried', { steps: stepIds.length });
    } else {
      await this.audit.append(tx, {
        action: 'fulfilment.retry-steps',
        object: { kind: 'request', id: request.id },
        controllerId: request.controllerId,
        detail: { steps: stepIds.length },
      });
    }
    await this.desk.wake(tx, { controllerId: request.controllerId, requestId: request.id });
  }
}
