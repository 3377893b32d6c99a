import type { z } from 'zod';
import type { deadlineTrace } from '@tabularium/contract/shapes';
import { deadlineSentence, holidayName } from '@tabularium/domain/deadlines/deadline-sentence';
import type { DeadlineTrace } from '@tabularium/domain/deadlines/deadline-trace';

/** A stored trace as the contract shows it, with its sentence in a language. */
export function traceView(
  trace: DeadlineTrace,
  language: string,
  isReceived = true,
): z.output<typeof deadlineTrace> {
  const { rule, law, receivedOn, timeZone, periodEndsOn, dueOn, calendar } = trace;
  return {
    ...{ rule, law, receivedOn, timeZone, periodEndsOn, dueOn, calendar },
    rolledOver: trace.rolledOver.map((day) => ({
      date: day.date,
      why: day.why,
      name: holidayName(day, language),
    })),
    calendarPublished: trace.calendarPublished,
    sentence: deadlineSentence(trace, language, isReceived),
  };
}
