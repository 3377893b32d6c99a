import type { Say } from '../../words/words';
import type { RequestFacts } from '../words/request-words';

/** A step of the request page. */
export type NextStep = RequestFacts['nextSteps'][number];

/** The page's one primary button. */
export interface PrimaryStep {
  readonly step: NextStep;
  readonly words: string;
  /** The part of the page it leads to; null when it acts first. */
  readonly leadsTo: string | null;
  /** Why it cannot be pressed yet. */
  readonly waitsFor: string;
}

const leadsTo: Readonly<Record<NextStep, string | null>> = {
  'confirm-identity': '',
  'start-search': null,
  'review-records': 'records',
  'dry-run': null,
  approve: 'approve',
  'look-at-erasure': 'erasure',
  'send-answer': 'answer',
  'write-answer': 'answer',
  close: 'close',
};

/** The next step with its words; while records are reviewed it names what approval still waits for. */
export function primaryStep(facts: RequestFacts, isReviewing: boolean, t: Say): PrimaryStep | null {
  const step = facts.nextSteps[0];
  if (!step) return null;
  const { all, decided, candidates } = facts.records;
  if (step === 'review-records' && isReviewing && facts.row.kind === 'erasure') {
    const open = all - decided;
    const waits =
      open > 0 ? t.count('step-n.undecided', open) : t.count('step-n.unanswered', candidates);
    return {
      step: 'dry-run',
      words: t.count('step-n.approve', all),
      leadsTo: null,
      waitsFor: waits,
    };
  }
  return { step, words: stepWords(step, facts, t), leadsTo: leadsTo[step], waitsFor: '' };
}

function stepWords(step: NextStep, facts: RequestFacts, t: Say): string {
  if (step === 'review-records')
    return facts.records.all > 0
      ? t.count('step-n.review', facts.records.all)
      : t.count('step-n.candidates', facts.records.candidates);
  if (step === 'dry-run' || step === 'approve') return t.count('step-n.approve', facts.records.all);
  return t(`step.${step}`);
}
