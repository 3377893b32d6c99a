/** The connector engine: documents in, located, read-back and erased records out. */
export type {
  Identifier,
  IdentifierKind,
  Match,
  MatchReason,
} from '@tabularium/domain/identity/match';
export * from './connected-system';
export { canonicalJson } from '@tabularium/domain/erasure/canonical-json';
export {
  readConnectionValues,
  type ConnectionValues,
  type ValueProblems,
} from './documents/connection-values';
export type { ConnectorDocument } from './documents/connector-document';
export type { DatasetDocument } from './documents/dataset-document';
export { documentSchemas } from './documents/document-schemas';
export {
  readConnector,
  readDocuments,
  readStoredDocuments,
  type ReadResult,
  type SystemDocuments,
} from './documents/read-documents';
export { openSystem } from './sql/sql-system';
export type { SystemAccess } from './sql/system-access';
export { SystemFailure, type FailureClass } from './system-failure';
