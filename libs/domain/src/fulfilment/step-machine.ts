/** Where a step stands. `done`, `failed` and `stopped` are settled: only a person's retry moves them. */
export const stepStates = ['waiting', 'running', 'done', 'failed', 'stopped'] as const;

/** State of a step. */
export type StepState = (typeof stepStates)[number];

/** Tries before a step is given up and a person is asked. A worker that died on it counts as a try. */
export const mostAttempts = 5;

/** What the table of steps knows when something happens to a step. */
export type StepFacts = {
  readonly state: StepState;
  readonly attempt: number;
  /** Its pause after a failure is over. */
  readonly isDue: boolean;
  /** Nobody renewed the lease in time: the worker that held it is taken for dead. */
  readonly isLeaseOver: boolean;
  /** Whoever reports holds the lease that is written in the table. */
  readonly isHolder: boolean;
};

/**
 * `claim`: a worker takes it. `done`, `failed`, `changed`: the holder reports. `stop`: a person stops
 * what has not begun. `retry`: a person tries again.
 */
export type StepEvent =
  | { readonly what: 'claim' }
  | { readonly what: 'done' }
  | { readonly what: 'failed'; readonly isRetryable: boolean }
  | { readonly what: 'changed' }
  | { readonly what: 'stop' }
  | { readonly what: 'retry' };

/** Why nothing happens; each is ordinary, none is an error. */
export type StepRefusal =
  'not-due' | 'leased' | 'lease-lost' | 'settled' | 'running' | 'not-failed';

/** The step after the event, or why the event does not count. */
export type StepMove =
  | { readonly state: StepState; readonly attempt: number; readonly pauseMs: number }
  | { readonly refused: StepRefusal };

/** What happens to a step: the whole state table, nothing else in the product moves one. */
export function moveStep(step: StepFacts, event: StepEvent): StepMove {
  switch (event.what) {
    case 'claim':
      return claim(step);
    case 'stop':
      return step.state === 'waiting' ? settle(step, 'stopped') : refuseStop(step.state);
    case 'retry':
      return isTroubled(step.state) ? again(0, 0) : { refused: 'not-failed' };
    default:
      return report(step, event);
  }
}

function claim(step: StepFacts): StepMove {
  if (step.state === 'waiting') {
    return step.isDue ? run(step.attempt + 1) : { refused: 'not-due' };
  }
  if (step.state !== 'running') return { refused: 'settled' };
  if (!step.isLeaseOver) return { refused: 'leased' };
  return step.attempt < mostAttempts ? run(step.attempt + 1) : settle(step, 'failed');
}

function report(
  step: StepFacts,
  event: Exclude<StepEvent, { what: 'claim' | 'stop' | 'retry' }>,
): StepMove {
  if (step.state !== 'running' || !step.isHolder) return { refused: 'lease-lost' };
  if (event.what === 'done') return settle(step, 'done');
  if (event.what === 'changed') return settle(step, 'stopped');
  const isLast = !event.isRetryable || step.attempt >= mostAttempts;
  return isLast ? settle(step, 'failed') : again(step.attempt, pauseAfter(step.attempt));
}

/** Pause before the next try: 2 s, 8 s, 32 s, then 2 min. */
export function pauseAfter(attempt: number): number {
  return Math.min(2_000 * 4 ** Math.max(0, attempt - 1), 120_000);
}

/** True for the states that a person has to look at. */
export function isTroubled(state: StepState): boolean {
  return state === 'failed' || state === 'stopped';
}

function refuseStop(state: StepState): StepMove {
  return { refused: state === 'running' ? 'running' : 'settled' };
}

function settle(step: StepFacts, state: StepState): StepMove {
  return { state, attempt: step.attempt, pauseMs: 0 };
}

function run(attempt: number): StepMove {
  return { state: 'running', attempt, pauseMs: 0 };
}

function again(attempt: number, pauseMs: number): StepMove {
  return { state: 'waiting', attempt, pauseMs };
}
