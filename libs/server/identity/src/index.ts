/* Facade of the identity slice: who a person is and how that was proved. */
export type {
  IdentifierKind,
  Learnt,
  NewIdentifier,
  RequestIdentifier,
  Standing,
} from './identifiers/identifier';
export { Identifiers } from './identifiers/identifiers';
export { IdentityModule } from './identity.module';
