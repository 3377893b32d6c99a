import { Injectable } from '@nestjs/common';
import { Connections } from '@tabularium/server-connectors';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import type { RequestFacts } from '@tabularium/server-requests';
import { SearchBriefing } from '../search/search-briefing';
import { SearchProgress } from '../search/search-progress';
import { readAgain, searchSystem } from '../search/search-system';
import { searchIdOf, systemOf } from '../step/step';
import type { Step } from '../step/step';
import { StepAction } from '../step/step-action';
import type { StepResult } from '../step/step-action';
import { Discoveries } from '../working-copy/discoveries';

/** Asks one system for the person and keeps what it shows. */
@Injectable()
export class LocateStep extends StepAction {
  override readonly kind = 'locate';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly briefing: SearchBriefing,
    private readonly connections: Connections,
    private readonly discoveries: Discoveries,
    private readonly progress: SearchProgress,
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
        return { ...answer, states: await readAgain(system, refs) };
      },
    );
    const { records, searched, notSearched } = seen;
    const where = { ...step, connectionId, searchId: searchIdOf(step) };
    return {
      event: 'done',
      outcome: records.length > 0 ? 'found' : 'nothing-found',
      evidence: { hits: records.length, searchedBy: query.counts, searched, notSearched },
      record: async (tx) => {
        const { certain, candidates, learnt, refused, kinds } = await this.discoveries.keep(
          tx,
          where,
          seen,
        );
        return { certain, candidates, learnt, refused, kinds };
      },
    };
  }

  override settled(tx: Transaction, step: Step, request: RequestFacts): Promise<void> {
    return this.progress.settled(tx, step, request);
  }
}
