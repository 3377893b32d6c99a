import { nextSteps, offers } from './next-steps';
import type { NextStep } from './next-steps';
import { refusalGround, refusalGroundsOf } from './refusal-grounds';
import { requestKinds, requestStates } from './request-state';
import type { RequestKind, RequestState } from './request-state';
import { refusalLetter, remedies, unprovedLetter } from './letters';
import { statusStages } from './status-stages';
import { stepBar } from './step-bar';
import { stepTimes } from './step-times';
import { waitsFor } from './waits-for';

const at = (day: number) => Temporal.Instant.from(`2026-11-${String(day).padStart(2, '0')}T10:00Z`);
const entries = [
  { what: 'received', at: at(1) },
  { what: 'identity-confirmed', at: at(2) },
  { what: 'search-finished', at: at(3) },
  { what: 'search-finished', at: at(5) },
  { what: 'plan-started', at: at(6) },
  { what: 'note-added', at: at(7) },
  { what: 'verified', at: at(8) },
];

describe('the step bar', () => {
  it('shows what is done when, what is now and what comes', () => {
    const bar = stepBar('approving', 'erasure', stepTimes(entries.slice(0, 5)));
    expect(bar.map((step) => `${step.step} ${step.state} ${step.at ?? ''}`)).toEqual([
      'received done 2026-11-01T10:00:00Z',
      'identity done 2026-11-02T10:00:00Z',
      'search done 2026-11-05T10:00:00Z',
      'review done 2026-11-06T10:00:00Z',
      'approve now ',
      'answer next ',
    ]);
  });

  it('shows left-out steps of a request worked by hand', () => {
    const bar = stepBar('closed', 'access', {
      received: at(1),
      identity: at(2),
      answer: at(3),
    });
    expect(bar.map((step) => step.state)).toEqual([
      'done',
      'done',
      'skipped',
      'skipped',
      'skipped',
      'done',
    ]);
    expect(stepBar('to-confirm', 'other', { received: at(1) }).map((step) => step.state)).toEqual([
      'done',
      'now',
      'skipped',
      'skipped',
      'skipped',
      'next',
    ]);
  });

  it('has exactly one step now while a request is open, and none after', () => {
    for (const kind of requestKinds) {
      for (const state of requestStates) {
        const now = stepBar(state, kind, {}).filter((step) => step.state === 'now');
        expect(now).toHaveLength(state === 'closed' ? 0 : 1);
      }
    }
  });
});

describe('the public stages', () => {
  it('tell a stranger no more than five words and dates', () => {
    const stages = statusStages('erasing', stepTimes(entries.slice(0, 5)));
    expect(stages.map((one) => `${one.stage} ${one.state}`)).toEqual([
      'received done',
      'identity done',
      'searching done',
      'checking now',
      'ready next',
    ]);
    expect(statusStages('not-erased', {}).map((one) => one.state)).toEqual(
      statusStages('erasing', {}).map((one) => one.state),
    );
    expect(statusStages('closed', {}).every((one) => one.state === 'done')).toBe(true);
  });
});

describe('who has to move', () => {
  it.each<[RequestState, 'quiet' | 'asked' | 'replied', string]>([
    ['unverified', 'quiet', 'requester'],
    ['unverified', 'replied', 'you'],
    ['confirmed', 'quiet', 'you'],
    ['confirmed', 'asked', 'requester'],
    ['searching', 'asked', 'running'],
    ['answering', 'replied', 'you'],
    ['closed', 'replied', 'nobody'],
  ])('%s with a thread that is %s waits for %s', (state, thread, who) => {
    expect(waitsFor(state, thread, true)).toBe(who);
  });

  it('is us while somebody without an e-mail address is unverified', () => {
    expect(waitsFor('unverified', 'quiet', false)).toBe('you');
    expect(waitsFor('closed', 'quiet', false)).toBe('nobody');
  });
});

describe('the next step', () => {
  const records = { all: 0, decided: 0, candidates: 0 };
  it.each<[RequestState, RequestKind, Partial<typeof records>, boolean, NextStep[]]>([
    ['unverified', 'erasure', {}, false, ['confirm-identity', 'close']],
    ['confirmed', 'erasure', {}, false, ['start-search', 'write-answer', 'close']],
    ['confirmed', 'other', {}, true, ['send-answer', 'close']],
    ['confirmed', 'access', {}, false, ['write-answer', 'close']],
    [
      'reviewing',
      'erasure',
      { all: 3, decided: 2 },
      false,
      ['review-records', 'write-answer', 'close'],
    ],
    [
      'reviewing',
      'erasure',
      { all: 3, decided: 3, candidates: 1 },
      false,
      ['review-records', 'write-answer', 'close'],
    ],
    [
      'reviewing',
      'erasure',
      { all: 3, decided: 3 },
      false,
      ['dry-run', 'review-records', 'write-answer', 'close'],
    ],
    [
      'reviewing',
      'access',
      { all: 3, decided: 3 },
      false,
      ['review-records', 'write-answer', 'close'],
    ],
    ['reviewing', 'erasure', {}, false, ['write-answer', 'close']],
    ['approving', 'erasure', {}, false, ['approve']],
    ['not-erased', 'erasure', {}, true, ['look-at-erasure', 'send-answer', 'close']],
    ['answering', 'erasure', {}, true, ['send-answer', 'close']],
    ['searching', 'erasure', {}, false, []],
    ['closed', 'erasure', {}, true, []],
  ])('of %s (%s, %j, letter %s)', (state, kind, some, hasLetter, expected) => {
    expect(nextSteps({ state, kind, records: { ...records, ...some }, hasLetter })).toEqual(
      expected,
    );
  });

  it('offers refusal and withdrawal only while they can be true', () => {
    expect(offers('approving', 'erasure')).toMatchObject({ canRefuse: true, canWithdraw: true });
    expect(offers('erasing', 'erasure')).toMatchObject({ canRefuse: false, canWithdraw: false });
    expect(offers('closed', 'access')).toMatchObject({ canRefuse: false, canAnswer: false });
  });
});

describe('a refusal', () => {
  it.each(requestKinds)('of kind %s has grounds, each with its article', (kind) => {
    const grounds = refusalGroundsOf(kind);
    expect(grounds.length).toBeGreaterThan(2);
    for (const ground of grounds) expect(ground.law).toMatch(/^GDPR Art\. \d+\(\d\)(\([a-e]\))?$/);
  });

  it('cannot take a ground of another right', () => {
    expect(refusalGround('17-3-b', 'erasure')?.law).toBe('GDPR Art. 17(3)(b)');
    expect(refusalGround('17-3-b', 'access')).toBeUndefined();
    expect(refusalGround('15-4-rights-of-others', 'erasure')).toBeUndefined();
  });

  it('and an unproved request both carry reason, complaint and court (Art. 12(4))', () => {
    const route = remedies({ name: 'LfDI', url: 'https://lfdi.example', address: 'Stuttgart' });
    for (const letter of [
      refusalLetter({
        kind: 'erasure',
        groundText: 'G',
        law: 'GDPR Art. 17(3)(e)',
        reason: 'Because.',
        remedies: route,
      }),
      unprovedLetter({ reason: 'Because.', remedies: route }),
    ]) {
      expect(letter).toContain('Because.');
      expect(letter).toContain('LfDI, Stuttgart, https://lfdi.example (GDPR Art. 77)');
      expect(letter).toContain('court (GDPR Art. 79)');
    }
  });
});
