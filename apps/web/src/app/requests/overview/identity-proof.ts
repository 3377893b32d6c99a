import type { InputOf } from '@tabularium/web-client';
import type { RequestFacts } from '../words/request-words';

/** How identity was proved. */
export type Proof = InputOf<'POST /requests/:id/identity'>['proof'];

/** What a confirmation still lacks. */
export type IdentityGap = 'proof' | 'identifiers' | 'reason';

/** The proofs that can be named: the code only once it was entered. */
export function proofsFor(facts: RequestFacts): Proof[] {
  const byHand: Proof[] = ['document', 'known-in-person', 'other'];
  return facts.identity.addressProvedAt ? ['code', ...byHand] : byHand;
}

/** What a proof can prove: the code only the address it was sent to, a person's look all that was told. */
export function provableIdentifiers(facts: RequestFacts, proof: Proof | null) {
  return facts.identity.identifiers.filter((identifier) =>
    proof === 'code'
      ? identifier.standing === 'proved'
      : identifier.standing === 'typed' || identifier.standing === 'proved',
  );
}

/** Whether proof, at least one identifier and, but for the code, a reason are named (decision 5). */
export function identityGaps(given: {
  proof: Proof | null;
  chosen: number;
  reason: string;
}): IdentityGap[] {
  const gaps: IdentityGap[] = [];
  if (given.proof === null) gaps.push('proof');
  if (given.chosen === 0) gaps.push('identifiers');
  if (given.proof !== null && given.proof !== 'code' && given.reason.trim().length < 3)
    gaps.push('reason');
  return gaps;
}
