import { ChangeCounts } from './change-counts';

describe('ChangeCounts', () => {
  it('counts a change for its request and for lists, not for others', () => {
    const before = new ChangeCounts();
    const after = before.one('a');
    expect([after.of('a'), after.of('b'), after.of(null)]).toEqual([1, 0, 1]);
    expect(before.of('a')).toBe(0);
  });

  it('takes a change without a request, or a lost stream, as a change of all', () => {
    const counts = new ChangeCounts().one('a').one(null).all();
    expect([counts.of('a'), counts.of('b'), counts.of(null)]).toEqual([3, 2, 3]);
  });
});
