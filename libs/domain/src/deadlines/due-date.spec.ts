import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { gdprMonth } from './deadline-rule';
import { dueDate } from './due-date';
import { dueFromEvents, receivedFacts } from './due-from-events';
import { calendarOf } from './holidays/calendar-of';

const rows = readFileSync(join(__dirname, 'gdpr-month-vectors.csv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split(','));

function due(receivedAt: string, timeZone: string, country: string, region: string | null) {
  return dueDate({
    receivedAt: Temporal.Instant.from(receivedAt),
    timeZone,
    rule: gdprMonth,
    holidays: calendarOf(country, region),
  });
}

describe('the month of GDPR Art. 12(3)', () => {
  it('has all vectors at hand', () => expect(rows).toHaveLength(21));

  it.each(rows)('%s received on %s is due on %s (%s)', (_type, received, expected, country) => {
    const zone = country === 'FR' ? 'Europe/Paris' : 'Europe/Berlin';
    const { dueOn, trace } = due(`${received}T11:00:00Z`, zone, country ?? '', null);
    expect(dueOn.toString()).toBe(expected);
    expect(trace.dueOn).toBe(expected);
    expect(trace.calendarPublished).toBe(dueOn.year >= 2026);
  });

  it.each([
    // The receipt's local date rules: 23:30 UTC is 1 April in Berlin, and 1 May a holiday.
    ['2026-03-31T23:30:00Z', 'Europe/Berlin', 'DE-BW', '2026-05-04'],
    ['2026-03-31T21:59:59Z', 'Europe/Berlin', 'DE-BW', '2026-04-30'],
    // The hour that the clocks skip and the one they repeat.
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', 'DE-BW', '2026-04-29'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', 'DE-BW', '2026-11-25'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', 'DE-BW', '2026-11-25'],
    // Regional days: Epiphany and Corpus Christi in Baden-Württemberg; Good Friday, 26 December in Bas-Rhin.
    ['2026-12-06T11:00:00Z', 'Europe/Berlin', 'DE-BW', '2027-01-07'],
    ['2028-05-15T11:00:00Z', 'Europe/Berlin', 'DE-BW', '2028-06-16'],
    ['2026-03-03T11:00:00Z', 'Europe/Paris', 'FR-67', '2026-04-07'],
    ['2028-11-25T11:00:00Z', 'Europe/Paris', 'FR-67', '2028-12-27'],
    ['2028-01-29T11:00:00Z', 'Europe/Berlin', 'DE-BW', '2028-02-29'],
    ['2027-01-30T11:00:00Z', 'Europe/Berlin', 'DE-BW', '2027-03-01'],
  ])('%s in %s with the calendar of %s is due on %s', (at, zone, region, expected) => {
    expect(due(at, zone, region.slice(0, 2), region).dueOn.toString()).toBe(expected);
  });

  it('says what it rolled over, and why', () => {
    const { trace } = due('2026-11-25T08:02:00Z', 'Europe/Berlin', 'DE', 'DE-BW');
    expect(trace).toEqual({
      rule: 'gdpr.1m',
      law: 'GDPR Art. 12(3)',
      months: 1,
      receivedOn: '2026-11-25',
      timeZone: 'Europe/Berlin',
      periodEndsOn: '2026-12-25',
      clamped: false,
      rolledOver: [
        { date: '2026-12-25', why: 'holiday', holiday: 'christmas' },
        { date: '2026-12-26', why: 'saturday', holiday: 'second-christmas' },
        { date: '2026-12-27', why: 'sunday', holiday: null },
      ],
      dueOn: '2026-12-28',
      calendar: 'DE-BW',
      calendarPlace: 'Baden-Württemberg',
      calendarPublished: true,
    });
  });

  it.each([
    ['a year before the data', '2025-10-01', 'DE', 'DE-BW'],
    ['a roll into a year after the data', '2028-11-30', 'DE', 'DE-BW'],
    ['a region without data', '2026-05-01', 'DE', 'DE-BY'],
    ['a country without data', '2026-05-01', 'NL', null],
  ])('calls the calendar not published for %s', (_case, on, country, region) => {
    const { trace } = due(`${on}T11:00:00Z`, 'Europe/Berlin', country, region);
    expect(trace.calendarPublished).toBe(false);
  });
});

describe('every due date', () => {
  const days = fc.integer({ min: 0, max: 365 * 3 });
  const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const places = fc.constantFrom(
    ['DE', 'DE-BW', 'Europe/Berlin'] as const,
    ['FR', 'FR-67', 'Europe/Paris'] as const,
    ['DE', null, 'Pacific/Auckland'] as const,
    ['XX', null, 'America/Los_Angeles'] as const,
  );

  it('is a working day, never before the month is over, and nothing skipped was one', () => {
    fc.assert(
      fc.property(days, minutes, places, (day, minute, [country, region, zone]) => {
        const receivedAt = Temporal.Instant.from('2026-01-01T00:00:00Z').add({
          hours: day * 24,
          minutes: minute,
        });
        const { dueOn, trace } = due(receivedAt.toString(), zone, country, region);
        const { days: holidays } = calendarOf(country, region);
        const local = receivedAt.toZonedDateTimeISO(zone).toPlainDate();
        const oneMonth = local.add({ months: 1 });
        expect(Temporal.PlainDate.compare(dueOn, oneMonth)).toBeGreaterThanOrEqual(0);
        expect(dueOn.dayOfWeek).toBeLessThan(6);
        expect(holidays.has(dueOn.toString())).toBe(false);
        for (let skipped = oneMonth; !skipped.equals(dueOn); skipped = skipped.add({ days: 1 })) {
          expect(skipped.dayOfWeek > 5 || holidays.has(skipped.toString())).toBe(true);
        }
        expect(local.until(dueOn, { largestUnit: 'day' }).days).toBeLessThan(38);
        expect(trace.rolledOver).toHaveLength(oneMonth.until(dueOn).days);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes out the same from the events of the timeline', () => {
    fc.assert(
      fc.property(days, minutes, places, (day, minute, [country, region, timeZone]) => {
        const receivedAt = Temporal.Instant.from('2026-01-01T00:00:00Z').add({
          hours: day * 24,
          minutes: minute,
        });
        const facts = receivedFacts({ receivedAt, timeZone, country, region });
        const again = dueFromEvents([
          { what: 'assigned', facts: {} },
          { what: 'received', facts: JSON.parse(JSON.stringify(facts)) },
        ]);
        expect(again.trace).toEqual(due(receivedAt.toString(), timeZone, country, region).trace);
      }),
      { numRuns: 200 },
    );
  });
});
