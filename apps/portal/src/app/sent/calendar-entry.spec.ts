import { calendarEntry } from './calendar-entry';

const entry = calendarEntry({
  reference: 'TB-7K4M-92',
  dueOn: '2026-12-31',
  title: 'Answer from Lindenhof, Shop; due',
  description: `Ä${'x'.repeat(100)}`,
  now: new Date('2026-11-25T10:00:00.000Z'),
});

describe('calendarEntry', () => {
  it('is one whole day, also over the year’s end', () => {
    expect(entry).toContain('DTSTART;VALUE=DATE:20261231\r\n');
    expect(entry).toContain('DTEND;VALUE=DATE:20270101\r\n');
    expect(entry).toContain('DTSTAMP:20261125T100000Z\r\n');
  });

  it('escapes what the format reserves and folds at 75 octets', () => {
    expect(entry).toContain('SUMMARY:Answer from Lindenhof\\, Shop\\; due');
    const lengths = entry.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
    expect(entry.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:Ä${'x'.repeat(100)}`);
  });
});
