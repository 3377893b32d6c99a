import type { IconName } from '../icon/icon-shapes';
import type { RequestStatus } from './request-link';

/** The one thing the person can do now, if there is one. */
export interface StatusNotice {
  readonly kind: 'answer' | 'message' | 'prove';
  readonly icon: IconName;
}

/** An answer first, then our question, then the proof that is still missing. */
export function statusNotice(status: RequestStatus): StatusNotice | null {
  if (status.answerReady) return { kind: 'answer', icon: 'document' };
  if (status.messageWaiting) return { kind: 'message', icon: 'message' };
  const isUnproved = !status.proved && status.maskedEmail !== null && status.closed === null;
  return isUnproved ? { kind: 'prove', icon: 'mail' } : null;
}
