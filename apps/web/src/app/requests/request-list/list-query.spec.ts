import { isFiltered, type ListQuery, paramsOf, queryOf } from './list-query';

const query = (text: string) => queryOf(new URLSearchParams(text));

/** The address a list writes, read back. */
function roundTrip(list: ListQuery): ListQuery {
  const kept = Object.entries(paramsOf(list)).filter(([, value]) => value !== null);
  return queryOf(new URLSearchParams(kept as [string, string][]));
}

describe('the list in the address', () => {
  it('is the inbox, worst first, when nothing is said', () => {
    expect(query('')).toMatchObject({ view: 'inbox', sort: 'due', descending: false });
    expect(Object.values(paramsOf(query(''))).every((value) => value === null)).toBe(true);
  });

  it('shows closed requests newest first', () => {
    expect(query('view=closed')).toMatchObject({ sort: 'received', descending: true });
  });

  it.each([
    'view=unverified',
    'view=closed&sort=received&desc=0',
    'kind=erasure&waits=you&owner=me&due=overdue',
    'sort=reference&desc=1',
    'view=closed&sort=due',
  ])('comes back the same from %s', (text) => {
    expect(roundTrip(query(text))).toEqual(query(text));
  });

  it('leaves out what it does not know instead of asking the server for it', () => {
    expect(query('view=secret&kind=x&due=never').kind).toBeNull();
    expect(query('view=secret').view).toBe('inbox');
  });

  it('counts search words as a filter, but never writes them', () => {
    expect(isFiltered(query(''), 'beck')).toBe(true);
    expect(isFiltered(query('sort=reference'), ' ')).toBe(false);
    expect(JSON.stringify(paramsOf(query('words=beck')))).not.toContain('beck');
  });
});
