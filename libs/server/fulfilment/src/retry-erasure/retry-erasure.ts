import { Injectable } from '@nestjs/common';
import { retryOf } from '@tabularium/domain/fulfilment/retry';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { PlanTables } from '../plan/plan-tables';
import { VerificationStore } from '../verify/verification.store';
import { ErasureRetry } from './erasure-retry';

/** Tries failed steps and the check again. */
@Injectable()
export class RetryErasure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly tables: PlanTables,
    private readonly results: VerificationStore,
    private readonly retry: ErasureRetry,
  ) {}

  run(scope: Scope, requestId: string): Promise<void> {
    return this.unitOfWork.run(scope, async (tx) => {
      const request = await this.life.lock(tx, requestId);
      const plan = await this.tables.plans.carriedOut(tx, requestId);
      const isOpen = request.state === 'not-erased' || request.state === 'verifying';
      if (!plan || !isOpen) {
        const isUnderWay = ['erasing', 'answering'].includes(request.state);
        throw new Refusal(isUnderWay ? 'erasure.not-failed' : 'request.wrong-state');
      }
      const steps = await this.tables.steps.ofGroup(tx, { planId: plan.id });
      const tried = steps.filter((step) => step.kind !== 'dry-run');
      const how = retryOf(tried, await this.results.list(tx, requestId));
      if ('refused' in how) throw new Refusal(how.refused);
      await this.retry.carryOut(tx, request, plan, how);
    });
  }
}
