import type { Say } from '../../words/words';
import {
  keptByCategory,
  type ErasedSystem,
  type EraseStep,
  resultWords,
  stepWords,
  systemStanding,
  worstFirst,
} from './erasure-words';

const t = Object.assign(
  (key: string, facts?: { count?: number }) =>
    facts?.count === undefined ? key : `${facts.count} ${key}`,
  { count: (key: string, count: number) => `${count} ${key}` },
) as unknown as Say;

const step = (change: Partial<EraseStep> = {}): EraseStep =>
  ({
    kind: 'erase',
    action: 'erase',
    state: 'done',
    rows: 8,
    done: 8,
    category: 'Orders',
    ...change,
  }) as EraseStep;
const system = (change: Partial<ErasedSystem> = {}): ErasedSystem =>
  ({ name: 'Shop', verified: null, steps: [step()], kept: [], ...change }) as ErasedSystem;

describe('the erasure in words', () => {
  it('calls a system good only when it was read back', () => {
    expect(systemStanding(system())).toBe('done');
    expect(systemStanding(system({ verified: true }))).toBe('good');
    expect(systemStanding(system({ verified: false }))).toBe('failed');
    expect(systemStanding(system({ steps: [step(), step({ state: 'stopped' })] }))).toBe('failed');
    expect(systemStanding(system({ steps: [] }))).toBe('off');
  });

  it('says what is done in the past and what is to come in the future', () => {
    expect(stepWords(step(), t)).toBe('8 erasure.done-erase');
    expect(stepWords(step({ state: 'waiting', action: 'anonymise', rows: 9, done: 0 }), t)).toBe(
      '9 erasure.to-anonymise',
    );
    expect(stepWords(step({ kind: 'verify-by-id', rows: 28 }), t)).toBe(
      '28 erasure.step-verify-by-id',
    );
  });

  it('adds up what came of a system and leaves out what there is not', () => {
    const steps = [step({ done: 5 }), step({ done: 9 }), step({ action: 'anonymise', done: 9 })];
    const kept = [{ category: 'Invoices', count: 5, until: null }];
    expect(resultWords(system({ steps, kept }), t)).toBe(
      '14 erasure.n-erased, 9 erasure.n-anonymised, 5 erasure.n-kept',
    );
    expect(resultWords(system({ steps: [] }), t)).toBe('erasure.nothing');
  });

  it('puts what is not erased first', () => {
    const names = worstFirst([
      system({ name: 'A', verified: true }),
      system({ name: 'Z', verified: false }),
    ]).map((one) => one.name);
    expect(names).toEqual(['Z', 'A']);
  });

  it('gathers what is kept by category, from the first end date to the last', () => {
    const invoice = (until: string | null) => ({ category: 'Invoices', count: 1, until });
    expect(keptByCategory([invoice('2030-12-31'), invoice('2029-12-31'), invoice(null)])).toEqual([
      { category: 'Invoices', count: 3, first: '2029-12-31', last: '2030-12-31' },
    ]);
    expect(keptByCategory([invoice(null)])[0]).toMatchObject({ first: null, last: null });
  });
});
