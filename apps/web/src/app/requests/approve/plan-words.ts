import type { AnswerOf } from '@tabularium/web-client';
import type { Say } from '../../words/words';

/** The dry run as the API tells it. */
export type Plan = AnswerOf<'GET /requests/:id/plan'>;

/** "9f3c 71ab 04de 5b20 c8e1 77f4": the start of a hash, readable. */
export function hashWords(hash: string): string {
  return (hash.slice(0, 24).match(/.{1,4}/g) ?? []).join(' ');
}

/** What the button does, in numbers. */
export function actWords({ erase, anonymise }: Plan['totals'], t: Say): string {
  if (erase > 0 && anonymise > 0) return t('approve.erase-and-anonymise', { erase, anonymise });
  if (erase > 0) return t.count('approve.erase', erase);
  if (anonymise > 0) return t.count('approve.anonymise', anonymise);
  return t('approve.keep-all');
}

/** Whether what was typed is the reference; spaces, hyphens and case do not matter. */
export function isReference(typed: string, reference: string): boolean {
  const bare = (text: string) => text.replace(/[\s-]/g, '').toUpperCase();
  return bare(typed) !== '' && bare(typed) === bare(reference);
}

/** Why the button cannot be pressed, each reason said under it. */
export function approvalGaps(plan: Plan, typed: string, mayApprove: boolean, t: Say): string[] {
  const gaps: string[] = [];
  if (plan.state === 'stale' || plan.changed.length > 0) gaps.push(t('approve.gap-stale'));
  if (plan.totals.undecided > 0) gaps.push(t.count('step-n.undecided', plan.totals.undecided));
  if (!mayApprove) gaps.push(t('approve.gap-right'));
  if (!isReference(typed, plan.reference)) gaps.push(t('approve.gap-reference'));
  return gaps;
}
