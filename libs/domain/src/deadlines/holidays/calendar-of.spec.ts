import { calendarOf } from './calendar-of';
import { easterSunday } from './easter';
import type { HolidayKey } from './holiday-calendar';

/** The same days, said as law says them: fixed dates, and days counted from Easter. */
const fixed: Partial<Record<HolidayKey, string>> = {
  'new-year': '01-01',
  epiphany: '01-06',
  'labour-day': '05-01',
  'victory-1945': '05-08',
  'national-day-fr': '07-14',
  assumption: '08-15',
  'german-unity': '10-03',
  'all-saints': '11-01',
  'armistice-1918': '11-11',
  christmas: '12-25',
  'second-christmas': '12-26',
};
const fromEaster: Partial<Record<HolidayKey, number>> = {
  'good-friday': -2,
  'easter-monday': 1,
  ascension: 39,
  'whit-monday': 50,
  'corpus-christi': 60,
};
const bw: HolidayKey[] = [
  'new-year',
  'epiphany',
  'good-friday',
  'easter-monday',
  'labour-day',
  'ascension',
  'whit-monday',
  'corpus-christi',
  'german-unity',
  'all-saints',
  'christmas',
  'second-christmas',
];
const basRhin: HolidayKey[] = [
  'new-year',
  'good-friday',
  'easter-monday',
  'labour-day',
  'victory-1945',
  'ascension',
  'whit-monday',
  'national-day-fr',
  'assumption',
  'all-saints',
  'armistice-1918',
  'christmas',
  'second-christmas',
];

function byLaw(keys: readonly HolidayKey[], year: number): [string, HolidayKey][] {
  return keys.map((key) => {
    const offset = fromEaster[key];
    const date =
      offset === undefined
        ? `${year}-${fixed[key]}`
        : easterSunday(year).add({ days: offset }).toString();
    return [date, key];
  });
}

it.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [2000, '2000-04-23'],
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter %d was or is on %s', (year, date) => expect(easterSunday(year).toString()).toBe(date));

it.each([
  ['DE', 'DE-BW', bw],
  ['FR', 'FR-67', basRhin],
  ['DE', null, bw.filter((key) => !['epiphany', 'corpus-christi', 'all-saints'].includes(key))],
  ['FR', null, basRhin.filter((key) => !['good-friday', 'second-christmas'].includes(key))],
])(
  'the shipped days of %s %s are those of the law, each published year',
  (country, region, keys) => {
    const calendar = calendarOf(country, region);
    expect(calendar.publishedYears).toEqual([2026, 2027, 2028]);
    const expected = calendar.publishedYears.flatMap((year) => byLaw(keys, year));
    // Where two fall on one day (1 May 2008 did), the map holds one: compare as maps.
    expect(new Map([...calendar.days].sort())).toEqual(new Map(expected.sort()));
  },
);

it('knows a place without data, and claims nothing about it', () => {
  expect(calendarOf('NL', null)).toMatchObject({ id: 'NL', publishedYears: [], days: new Map() });
  const bavaria = calendarOf('DE', 'DE-BY');
  expect(bavaria).toMatchObject({ id: 'DE-BY', publishedYears: [] });
  expect(bavaria.days.has('2026-12-25')).toBe(true);
});
