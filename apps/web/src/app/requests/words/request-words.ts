import {
  deadlineSentence,
  type ClockFigures,
} from '@tabularium/web-kit/deadline-chip/deadline-words';
import type { AnswerOf } from '@tabularium/web-client';
import type { Say } from '../../words/words';

/** One request as lists show it. */
export type RequestRow = AnswerOf<'POST /requests/search'>['rows'][number];

/** One request as its page shows it. */
export type RequestFacts = AnswerOf<'GET /requests/:id'>;

/** "3 days late", "due tomorrow", "21 days left", "answered on day 12". */
export function clockWords(clock: ClockFigures, t: Say): string {
  const sentence = deadlineSentence(clock);
  if (sentence.key === 'late' || sentence.key === 'left')
    return t.count(`clock.${sentence.key}`, sentence.count);
  if (sentence.key === 'answered' && sentence.count === 0) return t('clock.answered-same-day');
  return t(`clock.${sentence.key}`, { count: sentence.count });
}

/** Who must act, and the step they act on. */
export function waitsWords(row: RequestRow, t: Say): { who: string; step: string } {
  return { who: t(`waits.${row.waitsFor}`), step: t(`state-step.${row.state}`) };
}

/** "4 of 6 systems done, 1 failed": what the little bars say. */
export function systemsWords(systems: RequestRow['systems'], t: Say): string {
  if (systems.all === 0) return t('systems-bar.none');
  const done = t.count('systems-bar.done', systems.all, { done: systems.done });
  return systems.failed === 0 ? done : `${done}, ${t.count('systems-bar.failed', systems.failed)}`;
}

/** A card's accessible name: "Émile Caron, see my data, 3 days late, waits for you". */
export function rowName(row: RequestRow, t: Say): string {
  const who = t(`waits.${row.waitsFor}`).toLowerCase();
  return [
    row.personName,
    t(`kind.${row.kind}`),
    clockWords(row.clock, t),
    t('inbox.waits-for', { who }),
  ].join(', ');
}

/** "GDPR" of "GDPR Art. 12(3)": the law without its article, where there is little room. */
export function lawName(law: string): string {
  return law.split(/ Art\.| §/)[0] ?? law;
}
