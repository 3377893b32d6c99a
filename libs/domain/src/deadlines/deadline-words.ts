import type { HolidayKey } from './holidays/holiday-calendar';

/** Everything a language says about a deadline; one object per language, no sentence elsewhere. */
export type DeadlineWords = {
  readonly holidays: Readonly<Record<HolidayKey, string>>;
  /** '25 November'. */
  readonly dayAndMonth: (date: Temporal.PlainDate) => string;
  /** '25 November 2026'. */
  readonly fullDate: (date: Temporal.PlainDate) => string;
  readonly period: (months: number) => string;
  readonly lastDayOfMonth: string;
  readonly saturday: string;
  readonly sunday: string;
  /** 'Epiphany in Baden-Württemberg'. */
  readonly holidayIn: (holiday: string, place: string) => string;
  readonly list: (parts: readonly string[]) => string;
  readonly sentence: (parts: {
    /** Null while nothing was received yet. */
    received: string | null;
    period: string;
    end: string;
    clamped: string | null;
    rolled: string | null;
    due: string;
  }) => string;
  readonly notPublished: (place: string) => string;
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const numbers = ['no', 'one', 'two', 'three'] as const;

/** English. */
export const englishDeadlineWords: DeadlineWords = {
  holidays: {
    'new-year': "New Year's Day",
    epiphany: 'Epiphany',
    'good-friday': 'Good Friday',
    'easter-monday': 'Easter Monday',
    'labour-day': 'Labour Day',
    'victory-1945': 'Victory in Europe Day',
    ascension: 'Ascension Day',
    'whit-monday': 'Whit Monday',
    'corpus-christi': 'Corpus Christi',
    'national-day-fr': 'Bastille Day',
    assumption: 'Assumption Day',
    'german-unity': 'German Unity Day',
    'all-saints': "All Saints' Day",
    'armistice-1918': 'Armistice Day',
    christmas: 'Christmas Day',
    'second-christmas': 'the second day of Christmas',
  },
  dayAndMonth: (date) => `${date.day} ${months[date.month - 1]}`,
  fullDate: (date) => `${date.day} ${months[date.month - 1]} ${date.year}`,
  period: (count) => `${numbers[count] ?? count} month${count === 1 ? '' : 's'}`,
  lastDayOfMonth: 'the last day of that month',
  saturday: 'a Saturday',
  sunday: 'a Sunday',
  holidayIn: (holiday, place) => `${holiday} in ${place}`,
  list: (parts) =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}, then ${parts.at(-1)}`,
  sentence: ({ received, period, end, clamped, rolled, due }) =>
    (received === null
      ? `The law gives us ${period}. It ends on ${end}`
      : `Received on ${received}; ${period} ${period.endsWith('s') ? 'end' : 'ends'} on ${end}`) +
    (clamped === null ? '' : `, ${clamped}`) +
    (rolled === null ? '' : `, ${rolled}, so the next working day counts: ${due}`),
  notPublished: (place) =>
    `The holidays of ${place} are not published here for that year, so only weekends and known holidays were counted.`,
};
