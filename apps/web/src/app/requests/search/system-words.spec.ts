import type { Say } from '../../words/words';
import { type Search, searchSummary, stateWords, type SystemLine } from './system-words';

const t = Object.assign(
  (key: string, facts?: { count?: number }) =>
    facts?.count === undefined ? key : `${facts.count} ${key}`,
  {
    count: (key: string, count: number) => `${count} ${key}`,
    or: (_: string, fallback: string) => fallback,
  },
) as unknown as Say;

const line = (state: SystemLine['state'], found = 0, candidates = 0): SystemLine =>
  ({ state, found, candidates }) as SystemLine;

describe('the search in words', () => {
  it('counts every state that there is and leaves out what there is not', () => {
    const search = {
      finished: false,
      systems: [line('found', 28), line('running', 2), line('failed'), line('nothing-found')],
    } as Search;
    expect(searchSummary(search, t)).toBe(
      '30 search.records-so-far, 2 search.n-done, 1 search.n-running, 1 search.n-failed',
    );
  });

  it('never calls candidates records, nor a failure nothing', () => {
    expect(stateWords(line('found', 0, 2), t)).toBe('2 search.candidates-only');
    expect(stateWords(line('failed'), t)).toBe('search.state-failed');
    expect(stateWords(line('found', 28, 2), t)).toBe('28 search.found');
  });
});
