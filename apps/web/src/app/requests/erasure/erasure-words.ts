import type { Standing } from '@tabularium/web-kit/state-badge/state-badge';
import type { AnswerOf } from '@tabularium/web-client';
import type { Say } from '../../words/words';

/** The erasure and its proof as the API tells them. */
export type ErasureFacts = AnswerOf<'GET /requests/:id/erasure'>;

/** One system of it. */
export type ErasedSystem = ErasureFacts['systems'][number];

/** One step of a system. */
export type EraseStep = ErasedSystem['steps'][number];

const standings: Readonly<Record<EraseStep['state'], Standing>> = {
  waiting: 'waiting',
  running: 'running',
  done: 'done',
  failed: 'failed',
  stopped: 'failed',
};

/** How a step looks; the word stands beside it. */
export function stepStanding(step: EraseStep): Standing {
  return standings[step.state];
}

/** "Orders, 9 to anonymise", "Addresses, 3 deleted", "Read 28 ids again". */
export function stepWords(step: EraseStep, t: Say): string {
  if (step.kind !== 'erase') return t.count(`erasure.step-${step.kind}`, step.rows);
  const category = step.category ?? step.collection ?? '';
  const tense = step.state === 'done' ? 'done' : 'to';
  const action = step.action === 'anonymise' ? 'anonymise' : 'erase';
  const count = step.state === 'done' ? step.done : step.rows;
  return t.count(`erasure.${tense}-${action}`, count, { category });
}

/** How a whole system stands: what is read back counts, not what was answered. */
export function systemStanding(system: ErasedSystem): Standing {
  if (system.verified === true) return 'good';
  if (system.verified === false) return 'failed';
  if (system.steps.some((step) => step.state === 'failed' || step.state === 'stopped'))
    return 'failed';
  if (system.steps.some((step) => step.state === 'running')) return 'running';
  if (system.steps.length === 0) return 'off';
  return system.steps.every((step) => step.state === 'done') ? 'done' : 'waiting';
}

/** "14 erased, 9 anonymised, 5 kept": what came of a system. */
export function resultWords(system: ErasedSystem, t: Say): string {
  const doneBy = (action: EraseStep['action']) =>
    system.steps
      .filter((step) => step.kind === 'erase' && step.action === action)
      .reduce((sum, step) => sum + step.done, 0);
  const kept = system.kept.reduce((sum, one) => sum + one.count, 0);
  const parts = [
    ['erasure.n-erased', doneBy('erase')],
    ['erasure.n-anonymised', doneBy('anonymise')],
    ['erasure.n-kept', kept],
  ] as const;
  const words = parts.filter(([, count]) => count > 0).map(([key, count]) => t(key, { count }));
  return words.join(', ') || t('erasure.nothing');
}

/** Liars first, then by name: what is not erased must be seen first. */
export function worstFirst(systems: readonly ErasedSystem[]): ErasedSystem[] {
  const rank = (system: ErasedSystem) => (systemStanding(system) === 'failed' ? 0 : 1);
  return [...systems].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** The title tells the truth. */
export function titleKey(state: ErasureFacts['state']) {
  return `erasure.title-${state}` as const;
}

/** What is kept of one category, and from which day to which it may go. */
export interface KeptCategory {
  readonly category: string;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Kept records by category: one line each, however many end dates they have. */
export function keptByCategory(kept: ErasedSystem['kept']): KeptCategory[] {
  return [...Map.groupBy(kept, (one) => one.category)].map(([category, of]) => {
    const days = of.flatMap((one) => (one.until ? [one.until] : [])).sort();
    return {
      category,
      count: of.reduce((sum, one) => sum + one.count, 0),
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
    };
  });
}
