import { Injectable } from '@nestjs/common';
import type { LocatedRecord } from '@tabularium/connector-engine';
import { compareBySearch } from '@tabularium/domain/erasure/compare-outcome';
import { Connections } from '@tabularium/server-connectors';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import type { RequestFacts } from '@tabularium/server-requests';
import { readAgain, refKey, searchSystem } from '../search/search-system';
import { systemOf } from '../step/step';
import type { Step } from '../step/step';
import { StepAction } from '../step/step-action';
import type { StepResult } from '../step/step-action';
import { searchHits } from './search-hits';
import { VerificationParts } from './verification-parts';
import { VerificationProgress } from './verification-progress';

/** Searches a system anew by everything that was learnt, free texts included (decision 8). */
@Injectable()
export class VerifyBySearchStep extends StepAction {
  override readonly kind = 'verify-by-search';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly connections: Connections,
    private readonly parts: VerificationParts,
    private readonly progress: VerificationProgress,
  ) {
    super();
  }

  override async call(step: Step, scope: Scope): Promise<StepResult> {
    const { connectionId, versionHash } = systemOf(step);
    const { plan, query } = await this.unitOfWork.run(scope, async (tx) => ({
      plan: await this.parts.plans.of(tx, step),
      query: await this.parts.briefing.query(tx, step.requestId),
    }));
    const { records, states, searched, notSearched } = await this.connections.withSystem(
      connectionId,
      versionHash,
      scope,
      async (system) => {
        const answer = await searchSystem(system, query);
        const refs = answer.records.map((record) => record.ref);
        return { ...answer, states: await readAgain(system, refs) };
      },
    );
    const hits = searchHits(records, states, query.seeds.identifiers, plan.hash);
    const contradictions = compareBySearch(plan.records, hits);
    const labels = labelsOf(records);
    return {
      event: 'done',
      outcome: contradictions.length === 0 ? 'as-planned' : 'not-as-planned',
      evidence: {
        hits: hits.length,
        contradictions: contradictions.length,
        identifiers: query.counts,
        freeTextColumns: searched.reduce((sum, one) => sum + (one.freeTextColumns ?? 0), 0),
        searched,
        notSearched,
      },
      record: (tx) =>
        this.parts.results.keep(
          tx,
          step,
          contradictions.map((one) => ({
            ...one,
            label: labels.get(refKey({ collection: one.collection, id: one.ref })) ?? null,
          })),
        ),
    };
  }

  override settled(tx: Transaction, step: Step, request: RequestFacts): Promise<void> {
    return this.progress.settled(tx, step, request);
  }
}

function labelsOf(records: readonly LocatedRecord[]): Map<string, string> {
  return new Map(records.map((record) => [refKey(record.ref), record.label]));
}
