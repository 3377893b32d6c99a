import type { RequestState } from './request-state';
import type { StepTimes } from './step-bar';

export const stages = ['received', 'identity', 'searching', 'checking', 'ready'] as const;

/** One stage of the public status page: no more than a stranger with the link may know. */
export type Stage = (typeof stages)[number];

/** A stage with its state. */
export type StageOfStatus = {
  readonly stage: Stage;
  readonly state: 'done' | 'now' | 'next';
  readonly at: Temporal.Instant | null;
};

const nowAt: Readonly<Record<RequestState, Stage | null>> = {
  unverified: 'identity',
  'to-confirm': 'identity',
  confirmed: 'searching',
  searching: 'searching',
  reviewing: 'checking',
  planning: 'checking',
  approving: 'checking',
  erasing: 'checking',
  verifying: 'checking',
  'not-erased': 'checking',
  answering: 'checking',
  closed: null,
};

/** The five stages a person sees. */
export function statusStages(state: RequestState, times: StepTimes): StageOfStatus[] {
  const now = nowAt[state];
  const nowIndex = now === null ? stages.length : stages.indexOf(now);
  const at: Record<Stage, Temporal.Instant | null> = {
    received: times.received ?? null,
    identity: times.identity ?? null,
    searching: times.search ?? null,
    checking: times.answer ?? null,
    ready: times.answer ?? null,
  };
  return stages.map((stage, index) => {
    if (index === nowIndex) return { stage, state: 'now', at: null };
    return index < nowIndex
      ? { stage, state: 'done', at: at[stage] }
      : { stage, state: 'next', at: null };
  });
}
