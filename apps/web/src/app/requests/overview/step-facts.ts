import type { Dates } from '../../words/dates';
import type { Say } from '../../words/words';
import type { RequestFacts } from '../words/request-words';

type StepOfBar = RequestFacts['steps'][number];

/** The one fact under a step: when it was done, or what it still takes. */
export function stepFact(step: StepOfBar, facts: RequestFacts, t: Say, dates: Dates): string {
  if (step.state === 'skipped') return t('step-fact.skipped');
  const own = ownFact(step, facts, t);
  if (own) return own;
  if (step.at) return dates.moment(step.at, facts.controller.timeZone);
  if (step.step === 'answer')
    return t('step-fact.answer-by', { day: dates.day(facts.row.clock.dueOn) });
  return '';
}

function ownFact({ step, state }: StepOfBar, facts: RequestFacts, t: Say): string {
  const { records, row } = facts;
  if (step === 'search' && state !== 'next' && row.systems.all > 0)
    return state === 'now'
      ? t('step-fact.searching', { done: row.systems.done, all: row.systems.all })
      : t.count('step-fact.found', records.all);
  if (step === 'review' && state === 'now')
    return t('step-fact.decided', { decided: records.decided, all: records.all });
  return '';
}
