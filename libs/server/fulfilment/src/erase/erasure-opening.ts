import { Injectable } from '@nestjs/common';
import { eraseBatches } from '@tabularium/domain/erasure/erasure-plan';
import type { Transaction } from '@tabularium/server-platform';
import type { RequestFacts } from '@tabularium/server-requests';
import { PlanPapers } from '../plan/plan-papers';
import type { PlanRow } from '../plan/plan.store';
import { StepDesk } from '../step/step-desk';
import { VerificationOpening } from '../verify/verification-opening';

/** Opens the steps of an approved plan: a step for each collection, a system's children first. */
@Injectable()
export class ErasureOpening {
  constructor(
    private readonly papers: PlanPapers,
    private readonly desk: StepDesk,
    private readonly verification: VerificationOpening,
  ) {}

  async open(tx: Transaction, request: RequestFacts, row: PlanRow): Promise<void> {
    await this.openRound(tx, request, row, { round: 1, only: null });
  }

  /** A further try; `only` these systems are erased again, all are checked again. */
  async openRound(
    tx: Transaction,
    request: RequestFacts,
    row: PlanRow,
    { round, only }: { round: number; only: ReadonlySet<string> | null },
  ): Promise<void> {
    const plan = await this.papers.open(tx, row);
    const batches = eraseBatches(plan).filter(
      ({ connectionId }) => only === null || only.has(connectionId),
    );
    // A plan that keeps everything has nothing to erase; it is checked all the same.
    if (batches.length === 0) return this.verification.open(tx, request, row, round);
    await this.desk.open(
      tx,
      batches.map(({ connectionId, versionHash, collection, action, position, records }) => ({
        ...{ controllerId: request.controllerId, requestId: request.id, kind: 'erase' as const },
        ...{ planId: row.id, round, connectionId, versionHash, collection, action, position },
        records: records.length,
      })),
    );
  }
}
