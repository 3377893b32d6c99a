import { Injectable } from '@nestjs/common';
import { StepStore } from '../step/step.store';
import { WorkingCopyStore } from '../working-copy/working-copy.store';
import { PlanPapers } from './plan-papers';
import { PlanStore } from './plan.store';

/** The tables a plan lives in. */
@Injectable()
export class PlanTables {
  constructor(
    readonly steps: StepStore,
    readonly plans: PlanStore,
    readonly records: WorkingCopyStore,
    readonly papers: PlanPapers,
  ) {}
}
