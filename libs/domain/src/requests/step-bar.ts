import type { RequestKind, RequestState } from './request-state';

export const steps = ['received', 'identity', 'search', 'review', 'approve', 'answer'] as const;

/** One column of the step bar. */
export type Step = (typeof steps)[number];

/** When each step was done, as far as it was (taken from the timeline). */
export type StepTimes = Partial<Readonly<Record<Step, Temporal.Instant>>>;

/** A step with its state. */
export type StepOfBar = {
  readonly step: Step;
  readonly state: 'done' | 'now' | 'next' | 'skipped';
  readonly at: Temporal.Instant | null;
};

const nowAt: Readonly<Record<RequestState, Step | null>> = {
  unverified: 'identity',
  'to-confirm': 'identity',
  confirmed: 'search',
  searching: 'search',
  reviewing: 'review',
  planning: 'approve',
  approving: 'approve',
  erasing: 'approve',
  verifying: 'approve',
  'not-erased': 'approve',
  answering: 'answer',
  closed: null,
};

/** The step bar of the request page: what is done, what is now, what was left out. */
export function stepBar(state: RequestState, kind: RequestKind, times: StepTimes): StepOfBar[] {
  const now = nowAt[state];
  const nowIndex = now === null ? steps.length : steps.indexOf(now);
  return steps.map((step, index) => {
    const at = times[step] ?? null;
    if (step === now) return { step, state: 'now', at: null };
    if (index > nowIndex)
      return { step, state: isLeftOut(step, kind) ? 'skipped' : 'next', at: null };
    return { step, state: at === null ? 'skipped' : 'done', at };
  });
}

/** Title 1 searches, reviews and approves erasures; the other rights are worked by hand. */
function isLeftOut(step: Step, kind: RequestKind): boolean {
  return kind !== 'erasure' && (step === 'search' || step === 'review' || step === 'approve');
}
