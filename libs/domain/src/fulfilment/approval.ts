/** A dry run older than this no longer says what an erasure would do. */
export const freshForHours = 24;

/** The plan at hand, as far as an approval needs it. */
export type PlanAtHand = {
  readonly state: 'frozen' | 'stale' | 'approved' | 'set-aside';
  readonly hash: string;
  readonly frozenAt: Temporal.Instant;
};

/** What a person typed and saw. */
export type ApprovalWish = { readonly planHash: string; readonly typedReference: string };

/** Why an approval cannot stand. */
export type ApprovalRefusal =
  'plan.none' | 'plan.stale' | 'plan.wrong-hash' | 'plan.wrong-reference' | 'plan.already-approved';

/** Whether exactly this plan may be carried out now; null means yes. */
export function refuseApproval(
  plan: PlanAtHand | null,
  reference: string,
  wish: ApprovalWish,
  now: Temporal.Instant,
): ApprovalRefusal | null {
  if (plan === null || plan.state === 'set-aside') return 'plan.none';
  if (plan.state === 'approved') return 'plan.already-approved';
  if (plan.state === 'stale' || !isFresh(plan.frozenAt, now)) return 'plan.stale';
  if (plan.hash !== wish.planHash) return 'plan.wrong-hash';
  return isSameReference(wish.typedReference, reference) ? null : 'plan.wrong-reference';
}

/** True while the dry run is young enough to be approved. */
export function isFresh(frozenAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, frozenAt.add({ hours: freshForHours })) <= 0;
}

/** The reference as a person types it: case, blanks and dashes do not matter, all else does. */
export function isSameReference(typed: string, reference: string): boolean {
  const bare = (text: string) => text.replace(/[\s\p{Pd}]/gu, '').toUpperCase();
  return bare(typed) !== '' && bare(typed) === bare(reference);
}
