import type { RequestStatus } from './request-link';
import { hasSteps, statusNotice } from './status-notice';

const status = (change: Partial<RequestStatus>) =>
  ({
    proved: true,
    codeExpiresAt: null,
    answerReady: false,
    messageWaiting: false,
    ...change,
  }) as RequestStatus;

describe('statusNotice', () => {
  it('asks for the proof first, since nothing else opens without it', () => {
    const unproved = { proved: false, codeExpiresAt: '2026-11-25T10:00:00Z' };
    expect(statusNotice(status({ ...unproved, answerReady: true }))?.kind).toBe('prove');
  });

  it('then leads to the answer, then to a message, else says nothing', () => {
    expect(statusNotice(status({ answerReady: true, messageWaiting: true }))?.kind).toBe('answer');
    expect(statusNotice(status({ messageWaiting: true }))?.kind).toBe('message');
    expect(statusNotice(status({}))).toBeNull();
  });

  it('does not ask people without e-mail for a code', () => {
    expect(statusNotice(status({ proved: false }))).toBeNull();
  });
});

describe('hasSteps', () => {
  it('does not claim steps that a withdrawn request never took', () => {
    const closed = (outcome: 'withdrawn' | 'erased') => status({ closed: { on: '', outcome } });
    expect(hasSteps(closed('withdrawn'))).toBe(false);
    expect(hasSteps(closed('erased'))).toBe(true);
    expect(hasSteps(status({ closed: null }))).toBe(true);
  });
});
