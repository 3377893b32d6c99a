import { deadlineSentence, holidayName } from './deadline-sentence';
import { gdprMonth } from './deadline-rule';
import { dueDate } from './due-date';
import { calendarOf } from './holidays/calendar-of';

function traceOf(receivedAt: string, region: string) {
  return dueDate({
    receivedAt: Temporal.Instant.from(receivedAt),
    timeZone: 'Europe/Berlin',
    rule: gdprMonth,
    holidays: calendarOf(region.slice(0, 2), region),
  }).trace;
}

it.each([
  [
    '2026-12-06T09:00:00Z',
    'DE-BW',
    'Received on 6 December; one month ends on 6 January 2027, Epiphany in Baden-Württemberg, so the next working day counts: 7 January 2027 (GDPR Art. 12(3)).',
  ],
  [
    '2026-11-25T09:00:00Z',
    'DE-BW',
    'Received on 25 November; one month ends on 25 December 2026, Christmas Day in Baden-Württemberg, a Saturday, then a Sunday, so the next working day counts: 28 December 2026 (GDPR Art. 12(3)).',
  ],
  [
    '2026-02-27T09:00:00Z',
    'FR-67',
    'Received on 27 February; one month ends on 27 March 2026 (GDPR Art. 12(3)).',
  ],
  [
    '2026-08-31T09:00:00Z',
    'DE-BW',
    'Received on 31 August; one month ends on 30 September 2026, the last day of that month (GDPR Art. 12(3)).',
  ],
  [
    '2029-03-05T09:00:00Z',
    'DE-BW',
    'Received on 5 March; one month ends on 5 April 2029 (GDPR Art. 12(3)). The holidays of Baden-Württemberg are not published here for that year, so only weekends and known holidays were counted.',
  ],
])('received at %s in %s', (receivedAt, region, sentence) => {
  expect(deadlineSentence(traceOf(receivedAt, region), 'en')).toBe(sentence);
});

it('falls back to English where the words of a language are not written yet', () => {
  const trace = traceOf('2026-12-06T09:00:00Z', 'DE-BW');
  expect(deadlineSentence(trace, 'zh-CN')).toBe(deadlineSentence(trace, 'en'));
  expect(trace.rolledOver.map((day) => holidayName(day, 'en'))).toEqual(['Epiphany']);
});

it('leaves the day of receipt out where nothing was sent yet', () => {
  const trace = traceOf('2026-02-27T09:00:00Z', 'FR-67');
  expect(deadlineSentence(trace, 'en', false)).toBe(
    'The law gives us one month. It ends on 27 March 2026 (GDPR Art. 12(3)).',
  );
});
