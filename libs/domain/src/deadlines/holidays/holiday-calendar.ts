/** A public holiday: `key` names it in every language (see `holiday-names.ts`). */
export type Holiday = { readonly date: string; readonly key: HolidayKey };

export const holidayKeys = [
  'new-year',
  'epiphany',
  'good-friday',
  'easter-monday',
  'labour-day',
  'victory-1945',
  'ascension',
  'whit-monday',
  'corpus-christi',
  'national-day-fr',
  'assumption',
  'german-unity',
  'all-saints',
  'armistice-1918',
  'christmas',
  'second-christmas',
] as const;

/** Which holiday it is. */
export type HolidayKey = (typeof holidayKeys)[number];

/** The data file of one country: days of the whole country, and what regions add. */
export type CountryHolidays = {
  readonly country: string;
  /** The law or laws the days come from. */
  readonly source: string;
  /** Years whose days are complete in this file; outside of them nothing is claimed. */
  readonly publishedYears: readonly number[];
  readonly everywhere: readonly Holiday[];
  readonly regions: Readonly<
    Record<
      string,
      { readonly name: string; readonly source: string; readonly adds: readonly Holiday[] }
    >
  >;
};

/** The days that count for one controller, handed to `dueDate` as data. */
export type HolidayCalendar = {
  /** 'DE-BW', 'FR-67', or the country alone. */
  readonly id: string;
  /** How the place is called in a sentence. */
  readonly place: string;
  readonly publishedYears: readonly number[];
  readonly days: ReadonlyMap<string, HolidayKey>;
};
