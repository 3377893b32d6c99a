import { codeDigits, groupedCode } from './code-text';
import { secondsBetween } from './seconds-until';

describe('the code', () => {
  it.each(['482917', '482 917', ' 482-917 ', 'Your code: 482 917', '４８２９１７'])(
    'is read out of %p',
    (text) => expect(codeDigits(text)).toBe('482917'),
  );

  it('is grouped once whole, and left alone before', () => {
    expect(groupedCode('482917')).toBe('482 917');
    expect(groupedCode('4829')).toBe('4829');
  });
});

describe('secondsBetween', () => {
  const now = new Date('2026-11-25T10:00:00Z');

  it('counts whole seconds, never below zero', () => {
    expect(secondsBetween(now, '2026-11-25T10:00:17.200Z')).toBe(18);
    expect(secondsBetween(now, '2026-11-25T09:59:00Z')).toBe(0);
    expect(secondsBetween(now, null)).toBe(0);
  });

  it('does not lock out a person whose clock is wrong', () => {
    expect(secondsBetween(now, '2026-11-25T14:00:00Z')).toBe(60);
  });
});
