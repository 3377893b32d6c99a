import { Injectable } from '@nestjs/common';
import { planText } from '@tabularium/domain/erasure/erasure-plan';
import type { ErasurePlan } from '@tabularium/domain/erasure/erasure-plan';
import { Envelope, sha256Hex } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { PlanRow } from './plan.store';

/** Seals plans as evidence under the key of their request, and opens them again. */
@Injectable()
export class PlanPapers {
  constructor(
    private readonly envelope: Envelope,
    private readonly life: RequestLife,
  ) {}

  async seal(
    tx: Transaction,
    planId: string,
    plan: ErasurePlan,
  ): Promise<{ hash: string; bodySealed: Buffer }> {
    const key = await this.life.key(tx, plan.requestId);
    const text = planText(plan);
    return { hash: sha256Hex(text), bodySealed: this.envelope.seal(key, placeOf(planId), text) };
  }

  /** Opens a plan and checks that it is the one its hash was taken of. */
  async open(tx: Transaction, row: PlanRow): Promise<ErasurePlan> {
    if (row.bodySealed === null) throw new Error('The plan is not frozen.');
    const key = await this.life.key(tx, row.requestId);
    const text = this.envelope.open(key, placeOf(row.id), row.bodySealed);
    if (sha256Hex(text) !== row.hash) throw new Error('The plan is not the one that was hashed.');
    return JSON.parse(text) as ErasurePlan;
  }
}

function placeOf(planId: string) {
  return { table: 'erasure_plans', column: 'body_sealed', row: planId };
}
