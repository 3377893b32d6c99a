import type { Step, StepTimes } from './step-bar';

/** Which timeline entries end a step; the latest one counts, since a search may run again. */
const endings: Readonly<Record<string, readonly Step[]>> = {
  received: ['received'],
  'identity-confirmed': ['identity'],
  'search-finished': ['search'],
  'plan-started': ['review'],
  'nothing-found': ['review'],
  'answer-ready': ['review'],
  verified: ['approve'],
  'answer-sent': ['answer'],
  refused: ['answer'],
  withdrawn: ['answer'],
  'closed-by-hand': ['answer'],
  'closed-unproved': ['answer'],
};

/** When each step of a request was done, from its timeline (oldest first). */
export function stepTimes(
  entries: readonly { readonly what: string; readonly at: Temporal.Instant }[],
): StepTimes {
  const times: Partial<Record<Step, Temporal.Instant>> = {};
  for (const entry of entries) {
    for (const step of endings[entry.what] ?? []) times[step] = entry.at;
  }
  return times;
}

/** Timeline keys that `stepTimes` looks at. */
export const stepEndingEvents: readonly string[] = Object.keys(endings);
