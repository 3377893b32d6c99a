import type { RequestStatus } from './request-link';
import { statusNotice } from './status-notice';

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
