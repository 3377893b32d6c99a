import type { RequestState } from '../requests/request-state';

/**
 * The one list of what a step can be and where the work on it can be cut off. The runner reaches every
 * boundary by its name; the kill proof needs a case for each: a kind or boundary added here without
 * its case neither compiles nor passes.
 */
export const stepKinds = [
  'locate',
  'dry-run',
  'erase',
  'verify-by-id',
  'verify-by-search',
  'destroy-working-copy',
  'issue-certificate',
] as const;

/** What a step does. */
export type StepKind = (typeof stepKinds)[number];

/** Before the system is called; after it answered and before we wrote that down; after we did. */
export const boundaries = ['before-call', 'after-call', 'after-record'] as const;

/** Where a step can be cut off. */
export type Boundary = (typeof boundaries)[number];

/** A boundary of one kind of step, as one word. */
export type StepBoundary = `${StepKind}:${Boundary}`;

/** Every place at which a worker may die. */
export const stepBoundaries: readonly StepBoundary[] = stepKinds.flatMap((kind) =>
  boundaries.map((boundary): StepBoundary => `${kind}:${boundary}`),
);

/** True for a word of the list above. */
export function isStepBoundary(word: string): word is StepBoundary {
  return (stepBoundaries as readonly string[]).includes(word);
}

/**
 * The state a request must be in for a step of a kind to run. A request that was withdrawn, refused
 * or closed is in none of them, so its steps never run.
 */
export const stateOfStep: Readonly<Record<StepKind, RequestState>> = {
  locate: 'searching',
  'dry-run': 'planning',
  erase: 'erasing',
  'verify-by-id': 'verifying',
  'verify-by-search': 'verifying',
  'destroy-working-copy': 'verifying',
  'issue-certificate': 'verifying',
};
