import { Injectable } from '@nestjs/common';
import { refuseApproval } from '@tabularium/domain/fulfilment/approval';
import type { ApprovalWish, PlanAtHand } from '@tabularium/domain/fulfilment/approval';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { ErasureOpening } from '../erase/erasure-opening';
import { PlanStore } from '../plan/plan.store';
import type { PlanRow } from '../plan/plan.store';

/** Approves exactly one frozen plan; the erasure starts. Never automatic (decision 5). */
@Injectable()
export class ApprovePlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly plans: PlanStore,
    private readonly opening: ErasureOpening,
  ) {}

  run(scope: Scope, requestId: string, wish: ApprovalWish): Promise<void> {
    const { actor } = scope;
    if (actor.kind !== 'account' || actor.id === null) throw new Error('A person approves.');
    const accountId = actor.id;
    return this.unitOfWork.run(scope, async (tx) => {
      // The lock decides between two approvals, and between an approval and a withdrawal.
      const request = await this.life.lock(tx, requestId);
      const row = await this.plans.latest(tx, requestId);
      const refusal = refuseApproval(atHand(row), request.reference, wish, tx.now);
      if (refusal !== null) throw new Refusal(refusal);
      if (!row) throw new Refusal('plan.none');
      await this.plans.approve(tx, row.id, accountId);
      await this.life.advance(tx, requestId, 'plan-approved', {
        version: row.version,
        planHash: row.hash,
      });
      await this.opening.open(tx, request, row);
    });
  }
}

function atHand(row: PlanRow | undefined): PlanAtHand | null {
  if (!row || row.state === 'running' || row.state === 'failed') return null;
  if (row.hash === null || row.frozenAt === null) return null;
  const state = row.state === 'verified' ? 'approved' : row.state;
  return { state, hash: row.hash, frozenAt: row.frozenAt };
}
