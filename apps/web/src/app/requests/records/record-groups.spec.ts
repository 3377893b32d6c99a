import { alikeRows, inOrder, nextUndecided, recordGroups, type RecordRow } from './record-groups';

const row = (
  id: string,
  collection: string,
  decision: RecordRow['decision'] = null,
  connectionId = 'shop',
): RecordRow =>
  ({
    id,
    collection,
    category: collection.toUpperCase(),
    decision,
    connectionId,
    system: connectionId,
    proposed: 'erase',
  }) as RecordRow;

const rows = [
  row('o1', 'orders', 'erase'),
  row('i1', 'invoices'),
  row('o2', 'orders'),
  row('p1', 'patients', null, 'clinic'),
];

describe('recordGroups', () => {
  it('gathers by system and category, with how far each is decided', () => {
    const groups = recordGroups(rows);
    expect(groups.map((group) => [group.system, group.decided, group.all])).toEqual([
      ['shop', 1, 3],
      ['clinic', 0, 1],
    ]);
    expect(groups[0]?.categories.map((one) => [one.category, one.decided])).toEqual([
      ['ORDERS', 1],
      ['INVOICES', 0],
    ]);
    expect(inOrder(groups).map((one) => one.id)).toEqual(['o1', 'o2', 'i1', 'p1']);
  });
});

describe('nextUndecided', () => {
  const ordered = inOrder(recordGroups(rows));

  it('goes on in order, round the end, past what is decided', () => {
    expect(nextUndecided(ordered, null)).toBe('o2');
    expect(nextUndecided(ordered, 'o2')).toBe('i1');
    expect(nextUndecided(ordered, 'p1')).toBe('o2');
  });

  it('is null when everything is decided, and never the record itself', () => {
    expect(nextUndecided([row('a', 'x', 'keep'), row('b', 'x')], 'b')).toBeNull();
  });
});

describe('alikeRows', () => {
  it('takes only undecided records of the same kind, and the one at hand', () => {
    const more = [...rows, row('o3', 'orders'), row('o4', 'orders', null, 'clinic')];
    const like = more[0];
    expect(like && alikeRows(more, like).map((one) => one.id)).toEqual(['o1', 'o2', 'o3']);
  });
});
