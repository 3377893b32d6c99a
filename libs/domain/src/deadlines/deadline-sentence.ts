import type { DeadlineTrace, RolledDay } from './deadline-trace';
import { englishDeadlineWords } from './deadline-words';
import type { DeadlineWords } from './deadline-words';

/** Languages whose words exist; another one reads English until its words are written. */
const languages: Readonly<Record<string, DeadlineWords>> = { en: englishDeadlineWords };

/** The words of a language, or English. */
export function deadlineWordsOf(language: string): DeadlineWords {
  return languages[language] ?? englishDeadlineWords;
}

/**
 * The working behind a due date in one or two sentences, law last in brackets; for a request that
 * is only about to be sent (`isReceived` false) without the day of receipt.
 */
export function deadlineSentence(
  trace: DeadlineTrace,
  language: string,
  isReceived = true,
): string {
  const words = deadlineWordsOf(language);
  const received = Temporal.PlainDate.from(trace.receivedOn);
  const end = Temporal.PlainDate.from(trace.periodEndsOn);
  const sentence = words.sentence({
    received: isReceived ? words.dayAndMonth(received) : null,
    period: words.period(trace.months),
    end: words.fullDate(end),
    clamped: trace.clamped ? words.lastDayOfMonth : null,
    rolled: trace.rolledOver.length > 0 ? rolledWords(trace, words) : null,
    due: words.fullDate(Temporal.PlainDate.from(trace.dueOn)),
  });
  const warning = trace.calendarPublished ? '' : ` ${words.notPublished(trace.calendarPlace)}`;
  return `${sentence} (${trace.law}).${warning}`;
}

/** Name of a rolled day's holiday in a language; null on a plain Saturday or Sunday. */
export function holidayName(day: RolledDay, language: string): string | null {
  return day.holiday === null ? null : deadlineWordsOf(language).holidays[day.holiday];
}

function rolledWords(trace: DeadlineTrace, words: DeadlineWords): string {
  return words.list(trace.rolledOver.map((day) => dayWords(day, trace, words)));
}

function dayWords(day: RolledDay, trace: DeadlineTrace, words: DeadlineWords): string {
  if (day.why === 'saturday') return words.saturday;
  if (day.why === 'sunday') return words.sunday;
  const name = day.holiday === null ? '' : words.holidays[day.holiday];
  return words.holidayIn(name, trace.calendarPlace);
}
