import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { PlanPapers } from '../plan/plan-papers';
import type { PlanRow } from '../plan/plan.store';
import { StepDesk } from '../step/step-desk';
import { VerificationStore } from './verification.store';

/** Opens the check of an erasure: every system of the plan by number and by a search anew. */
@Injectable()
export class VerificationOpening {
  constructor(
    private readonly life: RequestLife,
    private readonly papers: PlanPapers,
    private readonly desk: StepDesk,
    private readonly results: VerificationStore,
  ) {}

  /** All rows are erased: the request goes on to the check. */
  async open(tx: Transaction, request: RequestFacts, row: PlanRow, round: number): Promise<void> {
    await this.life.advance(tx, request.id, 'erase-finished', { round });
    await this.openSteps(tx, request, row, round);
  }

  async openSteps(
    tx: Transaction,
    request: RequestFacts,
    row: PlanRow,
    round: number,
  ): Promise<void> {
    await this.results.removeAll(tx, request.id);
    const plan = await this.papers.open(tx, row);
    const kinds = ['verify-by-id', 'verify-by-search'] as const;
    await this.desk.open(
      tx,
      plan.systems.flatMap(({ connectionId, versionHash }) =>
        kinds.map((kind) => ({
          ...{ controllerId: request.controllerId, requestId: request.id, kind },
          ...{ planId: row.id, round, connectionId, versionHash },
          records: plan.records.filter((record) => record.connectionId === connectionId).length,
        })),
      ),
    );
  }
}
