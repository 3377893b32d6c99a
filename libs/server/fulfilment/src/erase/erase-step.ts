import { Injectable } from '@nestjs/common';
import type { EraseEffect } from '@tabularium/connector-engine';
import type { PlannedRecord } from '@tabularium/domain/erasure/erasure-plan';
import { Connections } from '@tabularium/server-connectors';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { refKey } from '../search/search-system';
import { planIdOf, systemOf } from '../step/step';
import type { Step } from '../step/step';
import { StepAction } from '../step/step-action';
import type { StepResult } from '../step/step-action';
import { StepFault } from '../step/step-fault';
import { refOf } from './carried-plan';
import { EraseParts } from './erase-parts';

/** Erases or overwrites the records of one collection, in one transaction of the system (decision 7). */
@Injectable()
export class EraseStep extends StepAction {
  override readonly kind = 'erase';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly connections: Connections,
    private readonly life: RequestLife,
    private readonly parts: EraseParts,
  ) {
    super();
  }

  override async call(step: Step, scope: Scope): Promise<StepResult> {
    const { connectionId, versionHash } = systemOf(step);
    const { records, hash } = await this.unitOfWork.run(scope, (tx) =>
      this.parts.plans.of(tx, step),
    );
    const batch = records.filter(
      (record) => record.collection === step.collection && record.decision === step.action,
    );
    const effect = await this.connections.withSystem(
      connectionId,
      versionHash,
      scope,
      async (system, { maxRowsPerStep }) => {
        await this.requireErasing(step, scope);
        return system.erase(batch.map(itemOf), hash, Math.min(batch.length, maxRowsPerStep));
      },
    );
    return effect.committed ? this.done(step, batch, effect) : changed(batch, effect);
  }

  override settled(tx: Transaction, step: Step, request: RequestFacts): Promise<void> {
    return this.parts.progress.settled(tx, step, request);
  }

  /** Right before rows go: the request must still be one that is being erased. */
  private async requireErasing(step: Step, scope: Scope): Promise<void> {
    const { state } = await this.unitOfWork.run(scope, (tx) => this.life.read(tx, step.requestId));
    if (state === 'erasing') return;
    throw new StepFault({ class: 'request-moved-on', said: 'The request moved on.' }, false);
  }

  private done(step: Step, batch: readonly PlannedRecord[], effect: EraseEffect): StepResult {
    const figures = figuresOf(effect);
    const touched = new Set(effect.items.map((item) => refKey(item.ref)));
    const recordIds = batch
      .filter((record) => touched.has(refKey(refOf(record))))
      .map((record) => record.recordId);
    // Silence about a record is no proof that it is gone.
    if (recordIds.length !== batch.length) {
      const said = 'The system did not answer for every record.';
      throw new StepFault({ class: 'incomplete', said }, true);
    }
    const isRepeat = figures.alreadyDone === batch.length;
    return {
      event: 'done',
      outcome: isRepeat ? 'found-already-done' : 'done',
      evidence: { planned: batch.length, ...figures },
      record: (tx) => this.parts.records.markErased(tx, recordIds, planIdOf(step)),
    };
  }
}

function changed(batch: readonly PlannedRecord[], effect: EraseEffect): StepResult {
  const figures = figuresOf(effect);
  return {
    event: 'changed',
    outcome: 'changed',
    evidence: { planned: batch.length, ...figures, erased: 0, anonymised: 0 },
    failure: {
      class: 'changed',
      said: `${figures.changed} of ${batch.length} records changed since the dry run.`,
    },
    record: () => Promise.resolve(),
  };
}

function itemOf(record: PlannedRecord) {
  return {
    ref: refOf(record),
    action: record.decision === 'anonymise' ? ('anonymise' as const) : ('erase' as const),
    beforeHash: record.beforeHash,
    ...(record.replacement && { replacement: record.replacement }),
  };
}

function figuresOf(effect: EraseEffect) {
  const count = (what: string) => effect.items.filter((item) => item.effect === what).length;
  return {
    erased: count('erased'),
    anonymised: count('anonymised'),
    alreadyDone: count('already-done'),
    changed: count('changed'),
  };
}
