import { dateOf, dayOfWeekAndDate, longDate, shortDate, timeOf } from './date-words';
import { fileSize } from './file-size';
import { unbroken } from './unbroken';

const berlin = { locale: 'en-GB', timeZone: 'Europe/Berlin' };

describe('dates in words', () => {
  it('says a due date as a letter does', () => {
    expect(longDate('2026-12-28', 'en-GB')).toBe('Monday 28 December 2026');
    expect(longDate('2026-12-28', 'zh-CN')).toBe('2026年12月28日（星期一）');
    expect(shortDate('2026-11-25', 'en-GB')).toBe('25 November');
  });

  it('uses the controller’s zone, not the reader’s', () => {
    expect(timeOf('2026-11-25T09:42:00Z', berlin)).toBe('10:42');
    expect(dateOf('2026-11-25T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-26');
    expect(dayOfWeekAndDate('2026-11-25T23:30:00Z', berlin)).toBe('Thursday 26 November');
  });
});

describe('unbroken', () => {
  it('keeps day with month, and the law in one piece, brackets inside brackets included', () => {
    expect(unbroken('It ends on 25 December, so it moves (GDPR Art. 12(3)).')).toBe(
      'It ends on 25\u00a0December, so it moves (GDPR\u00a0Art.\u00a012(3)).',
    );
    expect(unbroken('We have 5 minutes (about).')).toBe('We have 5 minutes (about).');
  });
});

describe('fileSize', () => {
  it('says kilobytes and megabytes, never zero', () => {
    expect(fileSize(84_123, 'en-GB')).toBe('84\u00a0kB');
    expect(fileSize(1_284_123, 'en-GB')).toBe('1.3\u00a0MB');
    expect(fileSize(12, 'en-GB')).toBe('1\u00a0kB');
  });
});
