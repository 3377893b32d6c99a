import type { Say } from '../../words/words';
import { actWords, approvalGaps, hashWords, isReference, type Plan } from './plan-words';

const t = Object.assign((key: string) => key, {
  count: (key: string, count: number) => `${key} ${count}`,
}) as unknown as Say;

const totals = { found: 40, erase: 22, anonymise: 9, keep: 9, notThisPerson: 0, undecided: 0 };
const plan = (change: Partial<Plan> = {}) =>
  ({ state: 'frozen', reference: 'TB-7K4M-92', totals, changed: [], ...change }) as unknown as Plan;

describe('the approval', () => {
  it('is open only for the typed reference of a fresh plan', () => {
    expect(approvalGaps(plan(), 'tb 7k4m 92', true, t)).toEqual([]);
    expect(approvalGaps(plan(), '', true, t)).toEqual(['approve.gap-reference']);
    expect(approvalGaps(plan({ state: 'stale' }), 'TB-7K4M-92', true, t)).toEqual([
      'approve.gap-stale',
    ]);
  });

  it('is shut with undecided records, and for who may not approve', () => {
    const undecided = plan({ totals: { ...totals, undecided: 2 } });
    expect(approvalGaps(undecided, 'TB-7K4M-92', false, t)).toEqual([
      'step-n.undecided 2',
      'approve.gap-right',
    ]);
  });

  it('never takes an empty field for an empty reference', () => {
    expect(isReference(' - ', '')).toBe(false);
  });

  it('names what it does in numbers, and only what it does', () => {
    expect(actWords(totals, t)).toBe('approve.erase-and-anonymise');
    expect(actWords({ ...totals, anonymise: 0 }, t)).toBe('approve.erase 22');
    expect(actWords({ ...totals, erase: 0, anonymise: 0 }, t)).toBe('approve.keep-all');
  });

  it('shows 24 of 64 signs of the hash in groups of four', () => {
    expect(hashWords('9f3c71ab04de5b20c8e177f4' + '0'.repeat(40))).toBe(
      '9f3c 71ab 04de 5b20 c8e1 77f4',
    );
  });
});
