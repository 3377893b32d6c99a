import { isTroubled } from './step-machine';
import type { StepState } from './step-machine';

/** A step among those that belong together: one round of a search, one try of an erasure. */
export type PhaseStep = {
  readonly id: string;
  readonly connectionId: string | null;
  /** Place in the order within its system. */
  readonly position: number;
  readonly state: StepState;
};

/** `open`: something runs or still can; `done`: all of it is; `troubled`: nothing more can happen by itself. */
export type Phase = 'open' | 'done' | 'troubled';

/** Where steps that belong together stand, decided from the table of steps alone (decision 11). */
export function phaseOf(steps: readonly PhaseStep[]): Phase {
  if (steps.every((step) => step.state === 'done')) return 'done';
  const isOpen = steps.some(
    (step) => step.state === 'running' || (step.state === 'waiting' && !isStuck(step, steps)),
  );
  return isOpen ? 'open' : 'troubled';
}

/** A waiting step may start once all before it in its system are done. */
export function isRunnable(step: PhaseStep, steps: readonly PhaseStep[]): boolean {
  return step.state === 'waiting' && before(step, steps).every((other) => other.state === 'done');
}

/** A waiting step behind one that failed or stopped: a parent must not go while a child is left. */
export function isStuck(step: PhaseStep, steps: readonly PhaseStep[]): boolean {
  return step.state === 'waiting' && before(step, steps).some((other) => isTroubled(other.state));
}

function before(step: PhaseStep, steps: readonly PhaseStep[]): PhaseStep[] {
  return steps.filter(
    (other) => other.connectionId === step.connectionId && other.position < step.position,
  );
}
