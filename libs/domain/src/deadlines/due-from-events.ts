import { gdprMonth } from './deadline-rule';
import type { DeadlineTrace } from './deadline-trace';
import { dueDate } from './due-date';
import { calendarOf } from './holidays/calendar-of';

/** What the clock reads of a request's timeline. */
export type ClockEvent = {
  readonly what: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
};

/** The facts that a `received` event carries for the clock. */
export function receivedFacts(receipt: {
  receivedAt: Temporal.Instant;
  timeZone: string;
  country: string;
  region: string | null;
}): Readonly<Record<string, string | null>> {
  const { receivedAt, timeZone, country, region } = receipt;
  return { receivedAt: receivedAt.toString(), timeZone, country, region };
}

/**
 * The due date from the events of a request and nothing else, so that it can be reckoned again at
 * any time. Title 1 knows one event that moves the clock: the receipt.
 */
export function dueFromEvents(events: readonly ClockEvent[]): {
  readonly dueOn: Temporal.PlainDate;
  readonly trace: DeadlineTrace;
} {
  const received = events.find((event) => event.what === 'received');
  if (!received) throw new Error('A request without its receipt has no due date.');
  const { receivedAt, timeZone, country, region } = received.facts;
  return dueDate({
    receivedAt: Temporal.Instant.from(String(receivedAt)),
    timeZone: String(timeZone),
    rule: gdprMonth,
    holidays: calendarOf(String(country), typeof region === 'string' ? region : null),
  });
}
