import { canHappen } from './request-machine';
import type { RequestKind, RequestState } from './request-state';

/** What a DPO can do next, the most pressing first. */
export type NextStep =
  | 'confirm-identity'
  | 'start-search'
  | 'review-records'
  | 'dry-run'
  | 'approve'
  | 'look-at-erasure'
  | 'send-answer'
  | 'write-answer'
  | 'close';

/** What the choice depends on. */
export type Situation = {
  readonly state: RequestState;
  readonly kind: RequestKind;
  readonly records: { readonly all: number; readonly decided: number; readonly candidates: number };
  readonly hasLetter: boolean;
};

/** The next steps of a request page; the first is its one primary button. */
export function nextSteps(situation: Situation): NextStep[] {
  const { state, kind } = situation;
  const answer: NextStep = situation.hasLetter ? 'send-answer' : 'write-answer';
  switch (state) {
    case 'unverified':
    case 'to-confirm':
      return ['confirm-identity', 'close'];
    case 'confirmed':
      return kind === 'erasure' ? ['start-search', answer, 'close'] : [answer, 'close'];
    case 'reviewing':
      return [...reviewSteps(situation), answer, 'close'];
    case 'approving':
      return ['approve'];
    case 'erasing':
    case 'verifying':
      return ['look-at-erasure'];
    case 'not-erased':
      return ['look-at-erasure', answer, 'close'];
    case 'answering':
      return ['send-answer', 'close'];
    default:
      return [];
  }
}

function reviewSteps({ kind, records }: Situation): NextStep[] {
  if (records.all === 0 && records.candidates === 0) return [];
  const isOpen = records.decided < records.all || records.candidates > 0;
  if (isOpen) return ['review-records'];
  return kind === 'erasure' ? ['dry-run', 'review-records'] : ['review-records'];
}

/** What the page may offer beside its steps. */
export function offers(state: RequestState, kind: RequestKind) {
  return {
    canRefuse: canHappen(state, 'refused', kind),
    canWithdraw: canHappen(state, 'withdrawn', kind),
    canAnswer: canHappen(state, 'answer-sent', kind),
  };
}
