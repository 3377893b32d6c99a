import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { PlanStore } from '../plan/plan.store';

/** Back to the review: the plan is set aside, decisions stay. A dry run under way ends for nothing. */
@Injectable()
export class ReopenReview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly plans: PlanStore,
  ) {}

  run(scope: Scope, requestId: string): Promise<void> {
    return this.unitOfWork.run(scope, async (tx) => {
      await this.life.advance(tx, requestId, 'review-reopened', { reason: 'person' });
      await this.plans.setAside(tx, requestId);
    });
  }
}
