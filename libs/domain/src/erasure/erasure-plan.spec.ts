import fc from 'fast-check';
import { buildErasurePlan, countDecisions, eraseBatches, planText } from './erasure-plan';
import type { DecidedRecord, ErasurePlan, PlannedSystem } from './erasure-plan';

const shop: PlannedSystem = {
  connectionId: 'shop',
  name: 'Shop',
  versionHash: 'v1',
  eraseOrder: ['order_lines', 'orders', 'customers'],
};
const head = {
  requestId: 'r',
  reference: 'TB-7K4M-92',
  version: 1,
  frozenAt: '2026-11-26T13:02:00Z',
};

function record(more: Partial<DecidedRecord> = {}): DecidedRecord {
  const { collection = 'orders', ref = '["1"]' } = more;
  return {
    recordId: `${collection}${ref}`,
    connectionId: 'shop',
    collection,
    ref,
    category: 'Orders',
    decision: 'erase',
    beforeHash: 'h',
    replacement: null,
    ground: null,
    law: null,
    until: null,
    label: 'canary label',
    ...more,
  };
}

function plan(records: readonly DecidedRecord[], systems = [shop]): ErasurePlan {
  const built = buildErasurePlan(head, systems, records);
  if ('refused' in built) throw new Error(built.refused);
  return built;
}

const anonymised = { decision: 'anonymise', replacement: { name: null } } as const;
const kept = { decision: 'keep', ground: 'Tax', law: 'AO § 147(3)', until: '2029-12-31' } as const;

describe('the erasure plan', () => {
  it('is refused while anything is undecided', () => {
    const records = [record(), record({ ref: '["2"]', decision: null })];
    expect(buildErasurePlan(head, [shop], records)).toEqual({ refused: 'review.undecided' });
  });

  it('is the same text, hence has the same hash, whatever order the records came in', () => {
    const records = fc.uniqueArray(
      fc.record({
        collection: fc.constantFrom(...shop.eraseOrder),
        ref: fc.integer({ min: 0, max: 30 }).map((id) => `["${id}"]`),
        decision: fc.constantFrom('erase' as const, 'not-this-person' as const),
      }),
      { selector: ({ collection, ref }) => collection + ref, maxLength: 12 },
    );
    fc.assert(
      fc.property(records, (some) => {
        const all = some.map((one) => record(one));
        const there = planText(plan(all));
        expect(planText(plan([...all].reverse()))).toBe(there);
        expect(JSON.parse(there)).toEqual(JSON.parse(JSON.stringify(plan(all))));
      }),
    );
  });

  it.each<[string, Partial<DecidedRecord>]>([
    ['decision', { decision: 'not-this-person' }],
    ['before-hash', { beforeHash: 'other' }],
    ['record', { ref: '["9"]' }],
    ['replacement', { ...anonymised, replacement: { name: 'x' } }],
    ['ground', { ...kept, ground: 'Claim' }],
    ['end date', { ...kept, until: '2030-12-31' }],
  ])('has another hash for another %s', (_name, change) => {
    const base = plan([
      record('replacement' in change ? anonymised : 'ground' in change ? kept : {}),
    ]);
    expect(planText(plan([record(change)]))).not.toBe(planText(base));
  });

  it('names only what is kept: nothing else of what it makes vanish', () => {
    const records = [
      record({ label: 'canary label' }),
      record({ ref: '["2"]', ...anonymised, label: 'canary label' }),
      record({ ref: '["3"]', decision: 'not-this-person', label: 'canary label' }),
      record({ ref: '["4"]', ...kept, label: 'Invoice 2021-0412' }),
    ];
    const text = planText(plan(records));
    expect(text).not.toContain('canary');
    expect(text).toContain('Invoice 2021-0412');
  });

  it.each<[string, DecidedRecord[]]>([
    ['a record twice', [record(), record({ recordId: 'again' })]],
    ['a replacement missing', [record({ decision: 'anonymise' })]],
    ['a kept record without end', [record({ ...kept, until: null })]],
    ['a system it does not know', [record({ connectionId: 'crm' })]],
    ['a collection without place in the order', [record({ collection: 'reviews' })]],
  ])('breaks on %s', (_name, records) => {
    expect(() => plan(records)).toThrow();
  });

  it('is carried out children first, overwriting before deleting, each record once', () => {
    const records = [
      record({ collection: 'customers' }),
      record({ collection: 'orders', ref: '["1"]' }),
      record({ collection: 'orders', ref: '["2"]', ...anonymised }),
      record({ collection: 'order_lines' }),
      record({ collection: 'order_lines', ref: '["2"]', ...kept }),
    ];
    const batches = eraseBatches(plan(records));
    expect(batches.map((one) => `${one.position} ${one.action} ${one.collection}`)).toEqual([
      '0 erase order_lines',
      '1 anonymise orders',
      '2 erase orders',
      '3 erase customers',
    ]);
    expect(batches.flatMap((one) => one.records)).toHaveLength(4);
  });

  it('counts the person apart from strangers', () => {
    const records = [record(), record({ ...kept }), record({ decision: 'not-this-person' })];
    expect(countDecisions([...records, record({ decision: null })])).toEqual({
      found: 3,
      erase: 1,
      anonymise: 0,
      keep: 1,
      notThisPerson: 1,
      undecided: 1,
    });
  });
});
