import fc from 'fast-check';
import { canonicalJson } from './canonical-json';
import { compareById, compareBySearch } from './compare-outcome';
import type { HashValues, SearchHit, SeenRecord } from './compare-outcome';
import type { PlannedRecord } from './erasure-plan';

const hash: HashValues = (values) => `#${canonicalJson(values)}`;
const before = { id: '1', email: 'canary@example.com', total: '5' };

function planned(
  decision: PlannedRecord['decision'],
  more: Partial<PlannedRecord> = {},
): PlannedRecord {
  return {
    recordId: `record-${decision}`,
    connectionId: 'shop',
    collection: 'orders',
    ref: '["1"]',
    category: 'Orders',
    decision,
    beforeHash: hash(before),
    replacement: decision === 'anonymise' ? { email: null } : null,
    ground: null,
    law: null,
    until: null,
    label: null,
    ...more,
  };
}

const seen = (values: SeenRecord['values'] | null): SeenRecord => ({
  collection: 'orders',
  ref: '["1"]',
  present: values !== null,
  values: values ?? {},
});

describe('reading by number after an erasure', () => {
  it.each<[string, PlannedRecord['decision'], SeenRecord | null, string | null]>([
    ['an erased row is gone', 'erase', seen(null), null],
    ['an erased row is there again', 'erase', seen(before), 'still-there'],
    ['an erased row is only hidden', 'erase', seen({ ...before, deleted: '1' }), 'still-there'],
    ['an erased row was not read', 'erase', null, 'still-there'],
    [
      'an anonymised row holds the replacement',
      'anonymise',
      seen({ ...before, email: null }),
      null,
    ],
    ['an anonymised row was put back', 'anonymise', seen(before), 'not-replaced'],
    ['an anonymised row lacks the column', 'anonymise', seen({ id: '1' }), 'not-replaced'],
    ['an anonymised row is gone', 'anonymise', seen(null), 'missing'],
    ['a kept row is untouched', 'keep', seen(before), null],
    ['a kept row was changed', 'keep', seen({ ...before, total: '6' }), 'changed'],
    ['a kept row is gone', 'keep', seen(null), 'missing'],
    ['a kept row was not read', 'keep', null, 'missing'],
    ["a stranger's row is untouched", 'not-this-person', seen(before), null],
    ["a stranger's row was changed", 'not-this-person', seen({ ...before, total: '' }), 'changed'],
    ["a stranger's row is gone", 'not-this-person', seen(null), 'missing'],
  ])('%s', (_name, decision, record, what) => {
    const found = compareById([planned(decision)], record ? [record] : [], hash);
    expect(found.map((one) => one.what)).toEqual(what === null ? [] : [what]);
  });

  it('finds no contradiction exactly when every record stands as planned', () => {
    const record = fc.record({
      decision: fc.constantFrom('erase', 'anonymise', 'keep', 'not-this-person'),
      fate: fc.constantFrom('gone', 'as-before', 'replaced', 'altered'),
    });
    const good = { erase: 'gone', anonymise: 'replaced', keep: 'as-before' } as const;
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), (records) => {
        const plan = records.map(({ decision }, index) =>
          planned(decision as PlannedRecord['decision'], { ref: `["${index}"]` }),
        );
        const now = records.map(({ fate }, index) => ({
          ...seen(
            fate === 'gone'
              ? null
              : {
                  ...before,
                  ...(fate === 'replaced' && { email: null }),
                  ...(fate === 'altered' && { email: 'x' }),
                },
          ),
          ref: `["${index}"]`,
        }));
        const wrong = records.filter(
          ({ decision, fate }) =>
            fate !== (decision === 'not-this-person' ? 'as-before' : good[decision as 'erase']),
        );
        expect(compareById(plan, now, hash)).toHaveLength(wrong.length);
      }),
    );
  });
});

describe('searching anew after an erasure', () => {
  const hit = (more: Partial<SearchHit> = {}): SearchHit => ({
    collection: 'orders',
    ref: '["1"]',
    hash: hash(before),
    tie: 'person',
    parent: null,
    ...more,
  });

  it.each<[string, PlannedRecord[], SearchHit[], string[]]>([
    ['nothing comes up', [planned('erase')], [], []],
    ['an erased row comes up', [planned('erase')], [hit()], ['found-by-search']],
    ['an unknown row comes up', [], [hit()], ['found-by-search']],
    ['an anonymised row comes up', [planned('anonymise')], [hit()], ['found-by-search']],
    ['only by its number', [planned('anonymise')], [hit({ tie: 'number' })], []],
    [
      'an erased row by its number',
      [planned('erase')],
      [hit({ tie: 'number' })],
      ['found-by-search'],
    ],
    [
      'it points at a row that is anonymous too',
      [planned('anonymise'), planned('anonymise', { ref: '["2"]' })],
      [hit({ tie: 'parent', parent: { collection: 'orders', ref: '["2"]' } })],
      [],
    ],
    [
      'it points at a row that still names the person',
      [planned('anonymise'), planned('keep', { ref: '["2"]' })],
      [hit({ tie: 'parent', parent: { collection: 'orders', ref: '["2"]' } })],
      ['found-by-search'],
    ],
    ['a kept row comes up', [planned('keep')], [hit()], []],
    ['a kept row comes up changed', [planned('keep')], [hit({ hash: '#' })], ['changed']],
    ["a stranger's row comes up", [planned('not-this-person')], [hit()], []],
    [
      "a stranger's row went away",
      [planned('not-this-person')],
      [hit({ hash: null })],
      ['changed'],
    ],
    [
      'same number, another table',
      [planned('keep')],
      [hit({ collection: 'notes' })],
      ['found-by-search'],
    ],
  ])('%s', (_name, plan, hits, what) => {
    expect(compareBySearch(plan, hits).map((one) => one.what)).toEqual(what);
  });
});
