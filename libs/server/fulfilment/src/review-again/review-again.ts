import { Injectable } from '@nestjs/common';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { PlanStore } from '../plan/plan.store';
import { SearchOpening } from '../search/search-opening';
import { VerificationStore } from '../verify/verification.store';

/**
 * After a stop or "not erased": searches anew and opens the review with what is there now. What was
 * erased already stays in the picture, so that the next plan names it too.
 */
@Injectable()
export class ReviewAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly plans: PlanStore,
    private readonly results: VerificationStore,
    private readonly opening: SearchOpening,
  ) {}

  run(scope: Scope, requestId: string): Promise<void> {
    return this.unitOfWork.run(scope, async (tx) => {
      const request = await this.life.lock(tx, requestId);
      if (request.state !== 'not-erased') throw new Refusal('request.wrong-state');
      await this.plans.setAside(tx, requestId);
      await this.results.removeAll(tx, requestId);
      await this.opening.openEverywhere(tx, request, 'review-again');
    });
  }
}
