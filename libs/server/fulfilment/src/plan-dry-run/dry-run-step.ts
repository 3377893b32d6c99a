import { Injectable } from '@nestjs/common';
import { Connections } from '@tabularium/server-connectors';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import type { RequestFacts } from '@tabularium/server-requests';
import { PlanProgress } from '../plan/plan-progress';
import { SearchBriefing } from '../search/search-briefing';
import { readAgain, searchSystem } from '../search/search-system';
import { systemOf } from '../step/step';
import type { Step } from '../step/step';
import { StepAction } from '../step/step-action';
import type { StepResult } from '../step/step-action';
import { DryRunRecord } from './dry-run-record';

/** Reads every decided record of one system again and searches it anew; writes nothing there. */
@Injectable()
export class DryRunStep extends StepAction {
  override readonly kind = 'dry-run';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly briefing: SearchBriefing,
    private readonly connections: Connections,
    private readonly dryRun: DryRunRecord,
    private readonly progress: PlanProgress,
  ) {
    super();
  }

  override async call(step: Step, scope: Scope): Promise<StepResult> {
    const { connectionId, versionHash } = systemOf(step);
    const { query, known } = await this.unitOfWork.run(scope, (tx) =>
      this.briefing.of(tx, step.requestId, connectionId),
    );
    const seen = await this.connections.withSystem(
      connectionId,
      versionHash,
      scope,
      async (system) => {
        const answer = await searchSystem(system, query);
        const refs = [...answer.records.map((record) => record.ref), ...known];
        const states = await readAgain(system, refs);
        return { records: answer.records, states, eraseOrder: [...system.eraseOrder()] };
      },
    );
    return {
      event: 'done',
      outcome: 'read',
      evidence: { read: seen.states.size, eraseOrder: seen.eraseOrder },
      record: (tx) => this.dryRun.keep(tx, step, seen),
    };
  }

  override settled(tx: Transaction, step: Step, request: RequestFacts): Promise<void> {
    return this.progress.settled(tx, step, request);
  }
}
