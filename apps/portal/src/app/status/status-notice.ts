import type { IconName } from '../icon/icon-shapes';
import type { RequestStatus } from './request-link';

/** The one thing the person can do now, if there is one. */
export interface StatusNotice {
  readonly kind: 'answer' | 'message' | 'prove';
  readonly icon: IconName;
}

/** Outcomes of requests that went no further: to show all steps as done would be untrue. */
const cutShort: readonly string[] = ['refused', 'withdrawn', 'not-proved'];

/** Whether the five steps tell what happened. */
export function hasSteps({ closed }: RequestStatus): boolean {
  return closed === null || !cutShort.includes(closed.outcome);
}

/** Whether a code to the typed address was sent and not entered yet. */
export function canBeProved({ proved, codeExpiresAt }: RequestStatus): boolean {
  return !proved && codeExpiresAt !== null;
}

/** The missing proof first, since nothing else opens without it; then the answer, then a question. */
export function statusNotice(status: RequestStatus): StatusNotice | null {
  if (canBeProved(status)) return { kind: 'prove', icon: 'mail' };
  if (status.answerReady) return { kind: 'answer', icon: 'document' };
  return status.messageWaiting ? { kind: 'message', icon: 'message' } : null;
}
