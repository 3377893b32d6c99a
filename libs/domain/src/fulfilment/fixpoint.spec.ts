import fc from 'fast-check';
import { admit, afterRound } from './fixpoint';
import type { Clue, SearchBounds } from './fixpoint';

const email = (value: string): Clue => ({ kind: 'email', value, system: null });

/** A world in which a record that holds one clue reveals all the clues it holds. */
function search(records: readonly (readonly string[])[], seed: string, bounds: SearchBounds) {
  let known: Clue[] = [email(seed)];
  for (let round = 1; ; round += 1) {
    const values = known.map((one) => one.value);
    const hits = records.filter((record) => record.some((value) => values.includes(value)));
    const { admitted, refused } = admit(known, hits.flat().map(email), bounds);
    known = [...known, ...admitted];
    const next = afterRound({ round, learnt: admitted.length, refused }, bounds);
    if (next !== 'search-again') return { known: known.map((one) => one.value), next, round };
  }
}

/** Everything that hangs together with the seed, found without rounds. */
function component(records: readonly (readonly string[])[], seed: string): Set<string> {
  const found = new Set([seed]);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const record of records) {
      if (record.some((value) => found.has(value))) record.forEach((value) => found.add(value));
    }
  }
  return found;
}

const world = fc.array(fc.array(fc.constantFrom(...'abcdefghij'), { minLength: 1, maxLength: 3 }), {
  maxLength: 12,
});

describe('widening the search', () => {
  it('finds exactly what hangs together with the seed when no bound is met', () => {
    fc.assert(
      fc.property(world, (records) => {
        const result = search(records, 'a', { rounds: 50, identifiers: 200 });
        expect(result.next).toBe('finished');
        expect(new Set(result.known)).toEqual(component(records, 'a'));
      }),
    );
  });

  it('always ends within its bounds and says when it met one', () => {
    const bounds = fc.record({
      rounds: fc.integer({ min: 1, max: 4 }),
      identifiers: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(world, bounds, (records, limits) => {
        const result = search(records, 'a', limits);
        expect(result.round).toBeLessThanOrEqual(limits.rounds);
        expect(result.known.length).toBeLessThanOrEqual(limits.identifiers);
        const isWhole = result.known.length === component(records, 'a').size;
        if (!isWhole) expect(result.next).toBe('bounded');
      }),
    );
  });

  it('tells system ids apart by system and ignores empty values', () => {
    const known: Clue[] = [{ kind: 'system-id', value: '7', system: 'shop.customers.id' }];
    const crm: Clue = { kind: 'system-id', value: '7', system: 'crm.contacts.id' };
    expect(admit(known, [crm, crm, ...known, email(' ')]).admitted).toEqual([crm]);
  });
});
