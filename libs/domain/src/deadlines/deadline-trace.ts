import type { HolidayKey } from './holidays/holiday-calendar';

/** A day the period could not end on. A Saturday or Sunday may be a holiday too. */
export type RolledDay = {
  readonly date: string;
  readonly why: 'saturday' | 'sunday' | 'holiday';
  readonly holiday: HolidayKey | null;
};

/** How a due date came about, as it is stored with the request (ISO dates, no words). */
export type DeadlineTrace = {
  readonly rule: string;
  readonly law: string;
  readonly months: number;
  readonly receivedOn: string;
  readonly timeZone: string;
  readonly periodEndsOn: string;
  /** The month had no such day: its last day was taken (31 August → 30 September). */
  readonly clamped: boolean;
  readonly rolledOver: readonly RolledDay[];
  readonly dueOn: string;
  readonly calendar: string;
  readonly calendarPlace: string;
  readonly calendarPublished: boolean;
};
