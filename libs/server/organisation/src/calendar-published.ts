import { calendarOf } from '@tabularium/domain/deadlines/holidays/calendar-of';

/** Whether the holidays of a controller's place ship as data (decision 16). */
export function isCalendarPublished(place: { country: string; region: string | null }): boolean {
  return calendarOf(place.country, place.region).publishedYears.length > 0;
}
