/** Who a data subject is and how we know: challenges, identifiers, subjects. */
/* Facade of the identity slice: who a person is and how that was proved. */
export { challengeLimits } from './challenges/challenge-limits';
export { Challenges } from './challenges/challenges';
export type {
  ChallengeTimes,
  OpenedChallenge,
  ProofRefusal,
  Redeemed,
} from './challenges/challenges';
export type {
  IdentifierKind,
  Learnt,
  NewIdentifier,
  RequestIdentifier,
  Standing,
} from './identifiers/identifier';
export { Identifiers } from './identifiers/identifiers';
export { IdentityModule } from './identity.module';
export { ReadingTokens } from './reading/reading-tokens';
export { Subjects } from './subjects/subjects';
