import { france } from './france';
import { germany } from './germany';
import type { CountryHolidays, HolidayCalendar } from './holiday-calendar';

const countries: Readonly<Record<string, CountryHolidays>> = { DE: germany, FR: france };

/**
 * The calendar of a controller's place (Regulation 1182/71 Art. 2(1): the holidays of the Member
 * State where the action is taken). Where no data ship, the days that are known are still used, but
 * no year counts as published: the due date then is never too late, and the trace says so.
 */
export function calendarOf(country: string, region: string | null): HolidayCalendar {
  const data = countries[country];
  const part = region === null ? undefined : data?.regions[region];
  const days = [...(data?.everywhere ?? []), ...(part?.adds ?? [])];
  const isKnown = data !== undefined && (region === null || part !== undefined);
  return {
    id: region ?? country,
    place: part?.name ?? region ?? country,
    publishedYears: isKnown ? data.publishedYears : [],
    days: new Map(days.map((day) => [day.date, day.key])),
  };
}
