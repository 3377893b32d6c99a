import type { Step } from '../step/step';

/** What the two checks of a system came to, in words and figures. */
export function checkSentences(steps: readonly Step[]) {
  const byId = steps.find((step) => step.kind === 'verify-by-id' && step.state === 'done');
  const bySearch = steps.find((step) => step.kind === 'verify-by-search' && step.state === 'done');
  const isWrong = [byId, bySearch].some((step) => step && figure(step, 'contradictions') > 0);
  return {
    verified: isWrong ? false : byId && bySearch ? true : null,
    readAgain: byId ? readAgain(byId) : null,
    searchedAnew: bySearch ? searchedAnew(bySearch) : null,
  };
}

function readAgain(step: Step): string {
  const parts = [
    [figure(step, 'gone'), 'gone'],
    [figure(step, 'anonymous'), 'anonymous'],
    [figure(step, 'kept'), 'kept'],
    [figure(step, 'strangers'), "strangers' and untouched"],
    [figure(step, 'contradictions'), 'not as planned'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return `${figure(step, 'read')} read again: ${words.join(', ') || 'none'}`;
}

function searchedAnew(step: Step): string {
  const identifiers = Object.values(
    (step.evidence['identifiers'] ?? {}) as Readonly<Record<string, number>>,
  ).reduce((total, count) => total + count, 0);
  const hits = figure(step, 'hits');
  const wrong = figure(step, 'contradictions');
  const found = hits === 1 ? '1 hit' : `${hits} hits`;
  const verdict = wrong > 0 ? `${wrong} not as planned` : 'as planned';
  return `${identifiers} identifiers, ${figure(step, 'freeTextColumns')} free-text columns: ${found}, ${verdict}`;
}

function figure(step: Step, name: string): number {
  const value = step.evidence[name];
  return typeof value === 'number' ? value : 0;
}
