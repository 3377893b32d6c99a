import { Injectable } from '@nestjs/common';
import type { StepState } from '@tabularium/domain/fulfilment/step-machine';
import { AuditLog } from '@tabularium/server-audit';
import type { Transaction } from '@tabularium/server-platform';
import { RequestTimeline } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import type { Evidence, Step, StepFailure } from './step';
import { StepDesk } from './step-desk';
import { StepStore } from './step.store';

/** How a step ended, for those who read about it. */
export type StepNews = {
  readonly state: StepState;
  readonly outcome: string | null;
  readonly failure?: StepFailure | null;
  readonly evidence?: Evidence | null;
};

/** Writes one audit entry and one line of the timeline for each step that ends, and tells open pages. */
@Injectable()
export class StepJournal {
  constructor(
    private readonly audit: AuditLog,
    private readonly timeline: RequestTimeline,
    private readonly desk: StepDesk,
    private readonly store: StepStore,
  ) {}

  /** The steps of the same kind that belong together with this one. */
  async peersOf(tx: Transaction, step: Step): Promise<Step[]> {
    if (step.searchId === null && step.planId === null) return [step];
    const group =
      step.searchId === null ? { planId: step.planId ?? '' } : { searchId: step.searchId };
    const all = await this.store.ofGroup(tx, group);
    return all.filter((other) => other.kind === step.kind && other.round === step.round);
  }

  announce(tx: Transaction, step: Step): Promise<void> {
    return this.desk.announce(tx, step.controllerId, step.requestId);
  }

  async write(tx: Transaction, step: Step, request: RequestFacts, news: StepNews): Promise<void> {
    const facts = factsOf(step, news);
    await this.audit.append(tx, {
      action: `fulfilment.${auditVerb[news.state]}`,
      object: { kind: 'step', id: step.id },
      controllerId: step.controllerId,
      detail: { requestId: request.id, ...facts },
    });
    // What waits for another try is in the table of steps; the timeline tells what came of it.
    if (news.state === 'waiting') await this.announce(tx, step);
    else await this.timeline.record(tx, request.id, `fulfilment.${step.kind}-${news.state}`, facts);
  }
}

const auditVerb: Readonly<Record<StepState, string>> = {
  waiting: 'postpone-step',
  running: 'start-step',
  done: 'finish-step',
  failed: 'fail-step',
  stopped: 'stop-step',
};

/** Kind, system and figures. Words a system said stay in the table of steps. */
function factsOf(step: Step, { outcome, failure, evidence }: StepNews) {
  const figures = Object.entries(evidence ?? {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return {
    kind: step.kind,
    connectionId: step.connectionId,
    collection: step.collection,
    round: step.round,
    outcome,
    failure: failure?.class ?? null,
    ...Object.fromEntries(figures),
  };
}
