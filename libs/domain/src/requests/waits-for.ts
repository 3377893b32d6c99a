import type { RequestState, WaitsFor } from './request-state';

const byState: Readonly<Record<RequestState, WaitsFor>> = {
  unverified: 'requester',
  'to-confirm': 'you',
  confirmed: 'you',
  searching: 'running',
  reviewing: 'you',
  planning: 'running',
  approving: 'you',
  erasing: 'running',
  verifying: 'running',
  'not-erased': 'you',
  answering: 'you',
  closed: 'nobody',
};

/** The thread of messages: nothing open, our question open, their message unread. */
export type Thread = 'quiet' | 'asked' | 'replied';

/**
 * Who has to move next. A question of ours that is unanswered makes the request wait for the
 * person, an unread message of theirs makes it ours, whatever else is going on; jobs run on.
 */
export function waitsFor(state: RequestState, thread: Thread, canProve: boolean): WaitsFor {
  // Who gave no e-mail address cannot enter a code: another proof is the DPO's move.
  if (state === 'unverified' && !canProve) return 'you';
  const waiting = byState[state];
  if (waiting === 'nobody' || waiting === 'running') return waiting;
  if (thread === 'replied') return 'you';
  return thread === 'asked' ? 'requester' : waiting;
}
