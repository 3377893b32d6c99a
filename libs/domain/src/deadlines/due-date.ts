import type { DeadlineRule } from './deadline-rule';
import type { DeadlineTrace, RolledDay } from './deadline-trace';
import type { HolidayCalendar } from './holidays/holiday-calendar';

/** What a due date is reckoned from. */
export type Receipt = {
  readonly receivedAt: Temporal.Instant;
  readonly timeZone: string;
  readonly rule: DeadlineRule;
  readonly holidays: HolidayCalendar;
};

/**
 * The day an answer is due, and how it was reckoned.
 *
 * The day of receipt is the local date where the controller sits and is not counted (Regulation
 * 1182/71 Art. 3(1)); the period ends on the same date of the last month, or on that month's last
 * day where there is no such date (Art. 3(2)(c), clamped once from the day of receipt); if that is
 * a Saturday, a Sunday or a holiday, with the end of the next working day (Art. 3(4)).
 */
export function dueDate(receipt: Receipt): {
  readonly dueOn: Temporal.PlainDate;
  readonly trace: DeadlineTrace;
} {
  const { rule, timeZone, holidays } = receipt;
  const receivedOn = receipt.receivedAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const periodEndsOn = receivedOn.add({ months: rule.months });
  const rolledOver: RolledDay[] = [];
  let dueOn = periodEndsOn;
  for (let rolled = notWorking(dueOn, holidays); rolled; rolled = notWorking(dueOn, holidays)) {
    rolledOver.push(rolled);
    dueOn = dueOn.add({ days: 1 });
  }
  const trace: DeadlineTrace = {
    rule: rule.id,
    law: rule.law,
    months: rule.months,
    receivedOn: receivedOn.toString(),
    timeZone,
    periodEndsOn: periodEndsOn.toString(),
    clamped: periodEndsOn.day !== receivedOn.day,
    rolledOver,
    dueOn: dueOn.toString(),
    calendar: holidays.id,
    calendarPlace: holidays.place,
    calendarPublished: [periodEndsOn.year, dueOn.year].every((year) =>
      holidays.publishedYears.includes(year),
    ),
  };
  return { dueOn, trace };
}

function notWorking(day: Temporal.PlainDate, holidays: HolidayCalendar): RolledDay | undefined {
  const date = day.toString();
  const holiday = holidays.days.get(date) ?? null;
  if (day.dayOfWeek === 6) return { date, why: 'saturday', holiday };
  if (day.dayOfWeek === 7) return { date, why: 'sunday', holiday };
  return holiday === null ? undefined : { date, why: 'holiday', holiday };
}
