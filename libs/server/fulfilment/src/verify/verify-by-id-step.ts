import { Injectable } from '@nestjs/common';
import { compareById } from '@tabularium/domain/erasure/compare-outcome';
import type { Contradiction, SeenRecord } from '@tabularium/domain/erasure/compare-outcome';
import { Connections } from '@tabularium/server-connectors';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import type { RequestFacts } from '@tabularium/server-requests';
import { CarriedPlans, refOf } from '../erase/carried-plan';
import { readAgain } from '../search/search-system';
import { systemOf } from '../step/step';
import type { Step } from '../step/step';
import { StepAction } from '../step/step-action';
import type { StepResult } from '../step/step-action';
import { VerificationProgress } from './verification-progress';
import { VerificationRecord } from './verification-record';

/** Reads every record of the plan again by its number, past soft deletes (decision 8). */
@Injectable()
export class VerifyByIdStep extends StepAction {
  override readonly kind = 'verify-by-id';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly connections: Connections,
    private readonly plans: CarriedPlans,
    private readonly results: VerificationRecord,
    private readonly progress: VerificationProgress,
  ) {
    super();
  }

  override async call(step: Step, scope: Scope): Promise<StepResult> {
    const { connectionId, versionHash } = systemOf(step);
    const { records, hash } = await this.unitOfWork.run(scope, (tx) => this.plans.of(tx, step));
    const states = await this.connections.withSystem(connectionId, versionHash, scope, (system) =>
      readAgain(system, records.map(refOf)),
    );
    const seen: SeenRecord[] = [...states.values()].map(({ ref, present, values }) => ({
      ...{ collection: ref.collection, ref: ref.id },
      ...{ present, values },
    }));
    const contradictions = compareById(records, seen, hash);
    const isWrong = new Set(contradictions.map((one) => one.recordId));
    const asPlanned = (decision: string) =>
      records.filter((record) => record.decision === decision && !isWrong.has(record.recordId));
    return {
      event: 'done',
      outcome: contradictions.length === 0 ? 'as-planned' : 'not-as-planned',
      evidence: {
        read: records.length,
        gone: asPlanned('erase').length,
        anonymous: asPlanned('anonymise').length,
        kept: asPlanned('keep').length,
        strangers: asPlanned('not-this-person').length,
        contradictions: contradictions.length,
      },
      record: (tx) => this.results.keep(tx, step, contradictions.map(unnamed)),
    };
  }

  override settled(tx: Transaction, step: Step, request: RequestFacts): Promise<void> {
    return this.progress.settled(tx, step, request);
  }
}

function unnamed(contradiction: Contradiction) {
  return { ...contradiction, label: null };
}
