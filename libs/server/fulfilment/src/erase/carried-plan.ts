import { Injectable } from '@nestjs/common';
import type { ErasurePlan, PlannedRecord } from '@tabularium/domain/erasure/erasure-plan';
import type { RecordRef } from '@tabularium/connector-engine';
import type { Transaction } from '@tabularium/server-platform';
import { PlanPapers } from '../plan/plan-papers';
import { PlanStore } from '../plan/plan.store';
import { StepFault } from '../step/step-fault';
import { planIdOf } from '../step/step';
import type { Step } from '../step/step';
import { WorkingCopy } from '../working-copy/working-copy';

/** What a step of an erasure goes by: the approved plan, and the hash it was made with. */
export type CarriedPlan = {
  readonly plan: ErasurePlan;
  /** Records of the step's system. */
  readonly records: readonly PlannedRecord[];
  readonly hash: (values: Readonly<Record<string, string | null>>) => string;
};

/** Opens the approved plan for the steps that carry it out and check it. */
@Injectable()
export class CarriedPlans {
  constructor(
    private readonly plans: PlanStore,
    private readonly papers: PlanPapers,
    private readonly copies: WorkingCopy,
  ) {}

  async of(tx: Transaction, step: Step): Promise<CarriedPlan> {
    const row = await this.plans.byId(tx, planIdOf(step));
    if (row.state !== 'approved') {
      throw new StepFault({ class: 'plan-set-aside', said: 'The plan is not approved.' }, false);
    }
    const plan = await this.papers.open(tx, row);
    const { hashValues } = await this.copies.open(tx, step.requestId);
    const records = plan.records.filter((record) => record.connectionId === step.connectionId);
    return { plan, records, hash: hashValues };
  }
}

/** A planned record as its system knows it. */
export function refOf(record: PlannedRecord): RecordRef {
  return { collection: record.collection, id: record.ref };
}
