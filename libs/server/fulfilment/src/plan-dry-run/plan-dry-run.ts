import { Injectable } from '@nestjs/common';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { NothingFound } from '../answer/nothing-found';
import { PlanOpening } from '../plan/plan-opening';

/** Starts a dry run: every decided record is read again, nothing is written, the plan is frozen. */
@Injectable()
export class PlanDryRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly opening: PlanOpening,
    private readonly nothingFound: NothingFound,
  ) {}

  run(scope: Scope, requestId: string): Promise<void> {
    return this.unitOfWork.run(scope, async (tx) => {
      const request = await this.life.lock(tx, requestId);
      if (!['reviewing', 'approving'].includes(request.state)) {
        throw new Refusal('request.wrong-state');
      }
      const found = await this.opening.countDecided(tx, requestId);
      // Every question was answered with no, and nothing was certain: there is nothing to plan.
      if (found === 0 && request.state === 'reviewing') {
        return this.nothingFound.conclude(tx, request);
      }
      await this.opening.open(tx, request);
    });
  }
}
