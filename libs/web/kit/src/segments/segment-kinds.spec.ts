import { segmentKinds } from './segment-kinds';

const count = (kinds: readonly string[], kind: string) => kinds.filter((k) => k === kind).length;

describe('segmentKinds', () => {
  it('draws one bar a system: done, failed, open', () => {
    expect(segmentKinds({ done: 3, failed: 1, all: 6 })).toEqual([
      'done',
      'done',
      'done',
      'failed',
      'open',
      'open',
    ]);
  });

  it('draws nothing where nothing is asked', () => {
    expect(segmentKinds({ done: 0, failed: 0, all: 0 })).toEqual([]);
  });

  it('never hides a failure, nor says all is done when one of many is open', () => {
    const many = segmentKinds({ done: 98, failed: 1, all: 100 });
    expect(many).toHaveLength(8);
    expect(count(many, 'failed')).toBe(1);
    expect(count(segmentKinds({ done: 99, failed: 0, all: 100 }), 'open')).toBe(1);
  });
});
