import type { Standing } from '@tabularium/web-kit/state-badge/state-badge';
import type { AnswerOf } from '@tabularium/web-client';
import type { Say } from '../../words/words';

/** The search as the API tells it. */
export type Search = AnswerOf<'GET /requests/:id/systems'>;

/** One system of it. */
export type SystemLine = Search['systems'][number];

const standings: Readonly<Record<SystemLine['state'], Standing>> = {
  'not-asked': 'off',
  waiting: 'waiting',
  running: 'running',
  found: 'good',
  'nothing-found': 'good',
  failed: 'failed',
  stopped: 'waiting',
};

/** How a system's state looks; the word stands beside it. */
export function standingOf(line: SystemLine): Standing {
  return standings[line.state];
}

/** What the line says first. */
export function stateWords(line: SystemLine, t: Say): string {
  if (line.state === 'found') return foundWords(line, t);
  if (line.state === 'running' && line.found > 0) return t.count('search.found-so-far', line.found);
  return t(`search.state-${line.state}`);
}

function foundWords(line: SystemLine, t: Say): string {
  if (line.found === 0) return t.count('search.candidates-only', line.candidates);
  return t.count('search.found', line.found);
}

/** "Learnt a customer number and a phone; searched with both." */
export function learntHere(line: SystemLine, t: Say): string {
  const kinds = [...new Set(line.learnt)].map((kind) => t.or(`identifier-a.${kind}`, kind));
  return kinds.length === 0 ? '' : t('search.learnt', { what: listOf(kinds, t) });
}

/** "customers (e-mail), orders (join)": what was looked through, and by what. */
export function searchedWords(line: SystemLine, t: Say): string[] {
  return line.searched.map(({ collection, by }) =>
    t('search.searched-one', {
      collection,
      by: listOf(
        by.map((kind) => t.or(`searched-by.${kind}`, kind)),
        t,
      ),
    }),
  );
}

/** "2 done, 1 running, 1 failed": every state that there is, in words. */
export function searchSummary(search: Search, t: Say): string {
  const count = (...states: SystemLine['state'][]) =>
    search.systems.filter((line) => states.includes(line.state)).length;
  const records = search.systems.reduce((sum, line) => sum + line.found, 0);
  const parts = [
    t.count(search.finished ? 'search.records' : 'search.records-so-far', records),
    part('search.n-done', count('found', 'nothing-found'), t),
    part('search.n-running', count('running'), t),
    part('search.n-failed', count('failed'), t),
    part('search.n-waiting', count('waiting'), t),
  ];
  return parts.filter(Boolean).join(', ');
}

function part(
  key: 'search.n-done' | 'search.n-running' | 'search.n-failed' | 'search.n-waiting',
  count: number,
  t: Say,
): string {
  return count === 0 ? '' : t(key, { count });
}

/** Words in a row, as the language joins them. */
export function listOf(words: readonly string[], t: Say): string {
  if (words.length < 2) return words.join('');
  return t('list.and', { first: words.slice(0, -1).join(', '), last: words.at(-1) });
}
