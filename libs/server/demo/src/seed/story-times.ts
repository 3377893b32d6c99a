import { gdprMonth } from '@tabularium/domain/deadlines/deadline-rule';
import { dueDate } from '@tabularium/domain/deadlines/due-date';
import { calendarOf } from '@tabularium/domain/deadlines/holidays/calendar-of';
import { controllers } from '../company/lindenhof';
import type { ControllerKey } from '../company/lindenhof';
import type { Story } from './story';

const longestSearch = 70;

/** When a story's request came in, seen from the day of the first start. */
export function receivedAt(
  { received, controller }: Pick<Story, 'received' | 'controller'>,
  anchor: Temporal.Instant,
): Temporal.Instant {
  if ('hoursAgo' in received) return anchor.subtract({ minutes: received.hoursAgo * 60 });
  const { timeZone } = controllers[controller];
  const today = anchor.toZonedDateTimeISO(timeZone).toPlainDate();
  const daysAgo =
    'dueIn' in received ? daysUntilDue(received.dueIn, today, controller) : received.daysAgo;
  return today
    .subtract({ days: daysAgo })
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(received.at) })
    .toInstant();
}

/** When each act happens. All lie before `anchor`; a story that reaches into the future is a fault. */
export function actTimes(story: Story, anchor: Temporal.Instant): Temporal.Instant[] {
  const start = receivedAt(story, anchor);
  const times = story.acts.map(({ after }) => start.add(Temporal.Duration.from(after)));
  const inOrder = [start, ...times, anchor];
  const isOrdered = inOrder.every(
    (time, index) => index === 0 || Temporal.Instant.compare(inOrder[index - 1] ?? time, time) < 0,
  );
  if (!isOrdered) throw new Error(`The times of the story ${story.name} are not in order.`);
  return times;
}

/**
 * Days back to a receipt that is due in exactly `dueIn` days. Weekends and holidays leave gaps: then
 * the next one that is due a little later, or for a late one a little longer ago.
 */
function daysUntilDue(dueIn: number, today: Temporal.PlainDate, controller: ControllerKey): number {
  const step = dueIn < 0 ? 1 : -1;
  const first = dueIn < 0 ? 20 : longestSearch;
  for (let days = first; days > 0 && days <= longestSearch; days += step) {
    const left = today.until(dueOf(today.subtract({ days }), controller)).days;
    if (dueIn < 0 ? left <= dueIn : left >= dueIn) return days;
  }
  throw new Error(`No day of receipt is due in ${dueIn} days.`);
}

function dueOf(day: Temporal.PlainDate, controller: ControllerKey): Temporal.PlainDate {
  const { timeZone, country, region } = controllers[controller];
  const receivedAt = day.toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant();
  return dueDate({ receivedAt, timeZone, rule: gdprMonth, holidays: calendarOf(country, region) })
    .dueOn;
}
