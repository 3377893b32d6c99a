import type { StepKind } from '@tabularium/domain/fulfilment/step-kinds';
import type { RequestFacts } from '@tabularium/server-requests';
import type { Scope, Transaction } from '@tabularium/server-platform';
import type { Evidence, Step, StepFailure } from './step';

/** What came of asking a system. `record` writes it down in the transaction that settles the step. */
export type StepResult = {
  /** `changed`: a record was not as planned, so the step stopped and nothing was done. */
  readonly event: 'done' | 'changed';
  readonly outcome: string;
  readonly evidence: Evidence;
  readonly failure?: StepFailure;
  record(tx: Transaction): Promise<Evidence | void>;
};

/** What a step does. `call` may be cut off and repeated at any point: twice must come to the same as once. */
export abstract class StepAction {
  abstract readonly kind: StepKind;

  /** Does the work outside of any transaction of ours; throws when the system failed. */
  abstract call(step: Step, scope: Scope): Promise<StepResult>;

  /** What follows once the step is done, failed or stopped; the request is locked. */
  abstract settled(tx: Transaction, step: Step, request: RequestFacts): Promise<void>;
}
