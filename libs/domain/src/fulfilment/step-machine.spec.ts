import fc from 'fast-check';
import { mostAttempts, moveStep, pauseAfter, stepStates } from './step-machine';
import type { StepEvent, StepFacts, StepState } from './step-machine';

const step = (state: StepState, more: Partial<StepFacts> = {}): StepFacts => ({
  state,
  attempt: 1,
  isDue: true,
  isLeaseOver: false,
  isHolder: false,
  ...more,
});

describe('the state table of a step', () => {
  const claim: StepEvent = { what: 'claim' };
  const done: StepEvent = { what: 'done' };
  const failed: StepEvent = { what: 'failed', isRetryable: true };
  const broken: StepEvent = { what: 'failed', isRetryable: false };
  const changed: StepEvent = { what: 'changed' };
  const stop: StepEvent = { what: 'stop' };
  const retry: StepEvent = { what: 'retry' };
  const holder = { isHolder: true };
  const last = { isHolder: true, attempt: mostAttempts };

  it.each<[string, StepFacts, StepEvent, string]>([
    ['a due step is taken', step('waiting', { attempt: 0 }), claim, 'running 1'],
    ['a pausing step is not', step('waiting', { isDue: false }), claim, 'not-due'],
    ['a leased step is not taken twice', step('running'), claim, 'leased'],
    ['a dead worker is followed', step('running', { isLeaseOver: true }), claim, 'running 2'],
    ['but not for ever', step('running', { isLeaseOver: true, attempt: 5 }), claim, 'failed 5'],
    ['done stays done', step('done'), claim, 'settled'],
    ['failed waits for a person', step('failed'), claim, 'settled'],
    ['stopped waits for a person', step('stopped'), claim, 'settled'],
    ['the holder reports done', step('running', holder), done, 'done 1'],
    ['a lost lease reports nothing', step('running'), done, 'lease-lost'],
    ['a late report on a settled step', step('done', holder), done, 'lease-lost'],
    ['a late failure on a settled step', step('done', holder), failed, 'lease-lost'],
    ['a failure is tried again', step('running', holder), failed, 'waiting 1'],
    ['five failures are enough', step('running', last), failed, 'failed 5'],
    ['a hopeless failure ends at once', step('running', holder), broken, 'failed 1'],
    ['a changed row stops the step', step('running', holder), changed, 'stopped 1'],
    ['a stop reaches what has not begun', step('waiting'), stop, 'stopped 1'],
    ['a stop lets the running one end', step('running'), stop, 'running'],
    ['a stop undoes nothing', step('done'), stop, 'settled'],
    ['a retry starts afresh', step('failed', { attempt: 5 }), retry, 'waiting 0'],
    ['a stopped one too', step('stopped'), retry, 'waiting 0'],
    ['a running one is not retried', step('running'), retry, 'not-failed'],
    ['a done one is not retried', step('done'), retry, 'not-failed'],
  ])('%s', (_name, before, event, expected) => {
    const move = moveStep(before, event);
    expect('refused' in move ? move.refused : `${move.state} ${move.attempt}`).toBe(expected);
  });

  it('pauses longer each time, two minutes at most', () => {
    expect([1, 2, 3, 4, 5].map(pauseAfter)).toEqual([2_000, 8_000, 32_000, 120_000, 120_000]);
  });

  it('never leaves a settled state without a person, and never runs more than it may', () => {
    const events = fc.constantFrom(claim, done, failed, broken, changed, stop);
    const facts = fc.record({
      state: fc.constantFrom(...stepStates),
      attempt: fc.integer({ min: 0, max: mostAttempts }),
      isDue: fc.boolean(),
      isLeaseOver: fc.boolean(),
      isHolder: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, events, (before, event) => {
        const move = moveStep(before, event);
        if ('refused' in move) return;
        expect(['waiting', 'running']).toContain(before.state);
        if (before.state === 'running') expect(move.attempt).toBeLessThanOrEqual(mostAttempts);
        if (move.state === 'done') expect(before.isHolder).toBe(true);
      }),
    );
  });
});
