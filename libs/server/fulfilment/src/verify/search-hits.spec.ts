import type { LocatedRecord, MatchReason } from '@tabularium/connector-engine';
import { searchHits } from './search-hits';

const seeds = [
  { kind: 'email', value: 'a@example.com' },
  { kind: 'system-id', value: '17', system: 'shop.customers.id' },
] as const;

function hit(collection: string, ...reasons: MatchReason[]) {
  const record = { ref: { collection, id: '["17"]' }, match: { strength: 'certain', reasons } };
  return searchHits([record as unknown as LocatedRecord], new Map(), seeds, () => '')[0]?.tie;
}

it.each<[string, string, MatchReason[], string]>([
  ['its own number', 'customers', [{ by: 'system-id', how: 'equal', field: 'id' }], 'number'],
  [
    "the person's number in another table",
    'orders',
    [{ by: 'system-id', how: 'equal', field: 'customer_id' }],
    'person',
  ],
  ['an address', 'customers', [{ by: 'email', how: 'equal', field: 'email' }], 'person'],
  ['a text', 'orders', [{ by: 'free-text', how: 'text contains', field: 'note' }], 'person'],
  ['the row it points at', 'orders', [{ by: 'join', how: 'foreign-key' }], 'parent'],
  ['a row that points at it', 'households', [{ by: 'join', how: 'parent' }], 'person'],
  [
    'its number and an address',
    'customers',
    [
      { by: 'system-id', how: 'equal', field: 'id' },
      { by: 'email', how: 'equal', field: 'email' },
    ],
    'person',
  ],
])('a record found by %s', (_name, collection, reasons, tie) => {
  expect(hit(collection, ...reasons)).toBe(tie);
});
