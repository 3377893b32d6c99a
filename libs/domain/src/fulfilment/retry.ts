import type { ContradictionKind } from '../erasure/compare-outcome';
import { isTroubled } from './step-machine';
import type { StepState } from './step-machine';

/** A step of an erasure, as far as a retry looks at it. */
export type TriedStep = {
  readonly id: string;
  readonly kind: string;
  readonly connectionId: string | null;
  readonly round: number;
  readonly state: StepState;
  readonly failureClass: string | null;
};

/** What a check found in which system. */
export type FoundWrong = { readonly connectionId: string; readonly what: ContradictionKind };

/** How an erasure that did not succeed is tried again. */
export type Retry =
  | { readonly refused: 'erasure.not-failed' | 'request.wrong-state' }
  /** These steps again, where they stopped. */
  | { readonly how: 'steps'; readonly stepIds: readonly string[] }
  /** A further round: these systems are erased again, then all are checked. */
  | { readonly how: 'erase'; readonly round: number; readonly systems: readonly string[] }
  /** Only the check again. */
  | { readonly how: 'check'; readonly round: number };

/**
 * Failed and stopped steps go on where they stopped. After a check that contradicts the plan, what is
 * still there is erased once more; everything else is only looked at again. A record that changed
 * since the dry run is not what was approved: it needs a new review.
 */
export function retryOf(steps: readonly TriedStep[], wrong: readonly FoundWrong[]): Retry {
  const round = Math.max(0, ...steps.map((step) => step.round));
  const now = steps.filter((step) => step.round === round);
  const troubled = now.filter((step) => isTroubled(step.state));
  if (troubled.some((step) => step.failureClass === 'changed')) {
    return { refused: 'request.wrong-state' };
  }
  const isCheck = (step: TriedStep) => step.kind.startsWith('verify-');
  if (troubled.length > 0 && !troubled.every(isCheck)) {
    return { how: 'steps', stepIds: troubled.map((step) => step.id) };
  }
  const left = wrong.filter(({ what }) => what === 'still-there' || what === 'not-replaced');
  const systems = [...new Set(left.map(({ connectionId }) => connectionId))];
  if (systems.length > 0) return { how: 'erase', round: round + 1, systems };
  if (troubled.length > 0 || wrong.length > 0) return { how: 'check', round: round + 1 };
  return { refused: 'erasure.not-failed' };
}
