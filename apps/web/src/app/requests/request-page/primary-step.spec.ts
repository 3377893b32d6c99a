import type { Say } from '../../words/words';
import type { RequestFacts } from '../words/request-words';
import { primaryStep } from './primary-step';

const t = Object.assign((key: string) => key, {
  count: (key: string, count: number) => `${key} ${count}`,
  or: (key: string) => key,
}) as unknown as Say;

function facts(
  nextSteps: RequestFacts['nextSteps'],
  records: RequestFacts['records'],
): RequestFacts {
  return { nextSteps, records, row: { kind: 'erasure' } } as unknown as RequestFacts;
}

describe('primaryStep', () => {
  it('is the first of the next steps, or none', () => {
    const none = { all: 0, decided: 0, candidates: 0 };
    expect(primaryStep(facts([], none), false, t)).toBeNull();
    expect(primaryStep(facts(['confirm-identity', 'close'], none), false, t)).toMatchObject({
      step: 'confirm-identity',
      leadsTo: '',
      waitsFor: '',
    });
  });

  it('leads to the records from everywhere else', () => {
    const step = primaryStep(
      facts(['review-records'], { all: 40, decided: 31, candidates: 2 }),
      false,
      t,
    );
    expect(step).toMatchObject({ words: 'step-n.review 40', leadsTo: 'records', waitsFor: '' });
  });

  it('says on the records what approval waits for: undecided first, then unanswered questions', () => {
    const at = (decided: number) =>
      primaryStep(facts(['review-records'], { all: 40, decided, candidates: 2 }), true, t)
        ?.waitsFor;
    expect(at(31)).toBe('step-n.undecided 9');
    expect(at(40)).toBe('step-n.unanswered 2');
  });
});
