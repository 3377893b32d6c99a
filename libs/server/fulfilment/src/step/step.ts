import type { StepKind } from '@tabularium/domain/fulfilment/step-kinds';
import type { StepState } from '@tabularium/domain/fulfilment/step-machine';

/** What a step leaves behind: counts, durations, names of collections. Never personal data. */
export type Evidence = Readonly<Record<string, unknown>>;

/** A row of `request_steps`. */
export type Step = {
  readonly id: string;
  readonly controllerId: string;
  readonly requestId: string;
  readonly connectionId: string | null;
  /** The documents of the system that this request is pinned to (decision 12). */
  readonly versionHash: string | null;
  readonly kind: StepKind;
  readonly searchId: string | null;
  readonly planId: string | null;
  readonly round: number;
  readonly position: number;
  readonly collection: string | null;
  readonly action: 'erase' | 'anonymise' | null;
  /** How many records it is about, where that is known beforehand. */
  readonly records: number;
  readonly state: StepState;
  readonly attempt: number;
  readonly dueAt: Temporal.Instant;
  readonly outcome: string | null;
  readonly failureClass: string | null;
  readonly failureSaid: string | null;
  readonly evidence: Evidence;
  readonly createdAt: Temporal.Instant;
  readonly startedAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
};

/** A step to open. What is left out is null, round 1 or position 0. */
export type NewStep = Pick<Step, 'controllerId' | 'requestId' | 'kind'> &
  Partial<
    Pick<
      Step,
      | 'connectionId'
      | 'versionHash'
      | 'searchId'
      | 'planId'
      | 'round'
      | 'position'
      | 'collection'
      | 'action'
      | 'records'
    >
  >;

/** A step with what only the moment of reading knows, for the state table. */
export type StepAtHand = {
  readonly step: Step;
  readonly isDue: boolean;
  readonly isLeaseOver: boolean;
  readonly leaseToken: string | null;
};

/** Why a step did not get done. `said` holds the system's own words without any value. */
export type StepFailure = { readonly class: string; readonly said: string };

/** The step, for a step that surely has one: a system with the documents it is pinned to. */
export function systemOf(step: Step): { connectionId: string; versionHash: string } {
  const { connectionId, versionHash } = step;
  if (connectionId === null || versionHash === null) throw new Error('This step has no system.');
  return { connectionId, versionHash };
}

/** The plan of a step that surely belongs to one. */
export function planIdOf(step: Step): string {
  if (step.planId === null) throw new Error('This step belongs to no plan.');
  return step.planId;
}

/** The search of a step that surely belongs to one. */
export function searchIdOf(step: Step): string {
  if (step.searchId === null) throw new Error('This step belongs to no search.');
  return step.searchId;
}
