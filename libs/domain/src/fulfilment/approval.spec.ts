import { refuseApproval } from './approval';
import type { ApprovalWish, PlanAtHand } from './approval';

const frozenAt = Temporal.Instant.from('2026-11-26T13:02:00Z');
const plan: PlanAtHand = { state: 'frozen', hash: 'a'.repeat(64), frozenAt };
const wish: ApprovalWish = { planHash: 'a'.repeat(64), typedReference: 'TB-7K4M-92' };
const later = (duration: Temporal.DurationLike) => frozenAt.add(duration);

describe('approving a plan', () => {
  it.each([
    ['as printed', 'TB-7K4M-92'],
    ['in small letters', ' tb-7k4m-92 '],
    ['without dashes', 'TB7K4M92'],
    ['with blanks and a long dash', 'TB 7K4M–92'],
  ])('takes the reference %s', (_name, typedReference) => {
    const said = refuseApproval(
      plan,
      'TB-7K4M-92',
      { ...wish, typedReference },
      later({ hours: 1 }),
    );
    expect(said).toBeNull();
  });

  it.each<[string, PlanAtHand | null, Partial<ApprovalWish>, Temporal.DurationLike, string]>([
    ['there is no plan', null, {}, { hours: 1 }, 'plan.none'],
    ['the plan was set aside', { ...plan, state: 'set-aside' }, {}, { hours: 1 }, 'plan.none'],
    ['the plan is stale', { ...plan, state: 'stale' }, {}, { hours: 1 }, 'plan.stale'],
    ['the dry run is a day old', plan, {}, { hours: 24, seconds: 1 }, 'plan.stale'],
    ['another plan was seen', plan, { planHash: 'b'.repeat(64) }, { hours: 1 }, 'plan.wrong-hash'],
    [
      'a letter is wrong',
      plan,
      { typedReference: 'TB-7K4M-93' },
      { hours: 1 },
      'plan.wrong-reference',
    ],
    ['nothing was typed', plan, { typedReference: '--' }, { hours: 1 }, 'plan.wrong-reference'],
    [
      'it is approved already',
      { ...plan, state: 'approved' },
      {},
      { hours: 1 },
      'plan.already-approved',
    ],
  ])('is refused when %s', (_name, atHand, change, age, refusal) => {
    expect(refuseApproval(atHand, 'TB-7K4M-92', { ...wish, ...change }, later(age))).toBe(refusal);
  });

  it('still holds when the dry run is exactly a day old', () => {
    expect(refuseApproval(plan, 'TB-7K4M-92', wish, later({ hours: 24 }))).toBeNull();
  });
});
