export type {
  Identifier,
  IdentifierKind,
  Match,
  MatchReason,
} from '@tabularium/domain/identity/match';
export * from './connected-system';
export { canonicalJson } from './canonical-json';
export { SystemFailure, type FailureClass } from './system-failure';
