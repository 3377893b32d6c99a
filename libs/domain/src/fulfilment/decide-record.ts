/** What a person can decide about a located record. */
export const decisions = ['erase', 'anonymise', 'keep', 'not-this-person'] as const;

/** A decision. */
export type Decision = (typeof decisions)[number];

/** What the system's document proposes for a record, as far as a decision needs it. */
export type ProposedFor = {
  readonly canAnonymise: boolean;
  readonly ground: string | null;
  readonly law: string | null;
  readonly until: string | null;
};

/** What a person says: a ground and end date of their own, or null to take the proposal's. */
export type DecisionWish = {
  readonly decision: Decision;
  readonly ground: string | null;
  readonly until: string | null;
};

/** A decision that can be carried out. */
export type RecordDecision = {
  readonly decision: Decision;
  readonly ground: string | null;
  readonly law: string | null;
  readonly until: string | null;
};

/** Why a decision cannot stand. */
export type DecisionRefusal = {
  readonly refused: 'review.keep-needs-ground' | 'review.not-anonymisable';
};

/**
 * Whether a decision can stand. What is kept despite a request needs one of the grounds of GDPR
 * Art. 17(3) and, since keeping is limited in time (Art. 5(1)(e)), the day on which it ends.
 */
export function decideRecord(
  proposed: ProposedFor,
  wish: DecisionWish,
): RecordDecision | DecisionRefusal {
  if (wish.decision === 'anonymise' && !proposed.canAnonymise) {
    return { refused: 'review.not-anonymisable' };
  }
  if (wish.decision !== 'keep') {
    return { decision: wish.decision, ground: null, law: null, until: null };
  }
  const own = wish.ground?.trim() ?? '';
  const ground = own === '' ? proposed.ground : own;
  const until = wish.until ?? proposed.until;
  if (ground === null || ground.trim() === '' || until === null) {
    return { refused: 'review.keep-needs-ground' };
  }
  // A ground of one's own is not backed by the law that the document names for its ground.
  return { decision: 'keep', ground, law: own === '' ? proposed.law : null, until };
}
