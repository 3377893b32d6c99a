import { readStoredDocuments } from '@tabularium/connector-engine';
import type { SystemDocuments } from '@tabularium/connector-engine';
import type { ConnectionRow } from './connection.store';

/** What other slices know of a connected system: documents' facts, no secret, no address. */
export type ConnectionFacts = {
  readonly id: string;
  readonly controllerId: string;
  readonly key: string;
  readonly name: string;
  /** What it is, for people: "PostgreSQL". */
  readonly kind: string;
  readonly versionHash: string;
  readonly backups: { readonly text: string; readonly untilDays: number | null } | null;
  readonly collections: readonly {
    readonly name: string;
    readonly category: string;
    readonly label: string;
  }[];
  readonly freeTextColumns: number;
  readonly maxRowsPerStep: number;
  /** What the controller holds elsewhere, unconnected; it goes on the certificate as not searched. */
  readonly notConnected: readonly string[];
};

const kinds: Readonly<Record<string, string>> = { postgres: 'PostgreSQL' };

/** The facts of a connection under the documents of one version. */
export function factsOf(row: ConnectionRow, documents: SystemDocuments): ConnectionFacts {
  const { connector, dataset } = documents;
  const collections = Object.entries(dataset.collections);
  return {
    id: row.id,
    controllerId: row.controllerId,
    key: row.key,
    name: row.name,
    kind: kindOf(documents),
    versionHash: documents.hash,
    backups: dataset.backups
      ? { text: dataset.backups.text, untilDays: dataset.backups.until_days }
      : null,
    collections: collections.map(([name, { category }]) => ({ name, category, label: category })),
    freeTextColumns: collections.reduce((sum, [, { free_text }]) => sum + free_text.length, 0),
    maxRowsPerStep: connector.limits.max_rows_per_step,
    notConnected: dataset.not_connected,
  };
}

/** What a system is, for people. */
export function kindOf(documents: SystemDocuments): string {
  return kinds[documents.connector.engine] ?? documents.connector.engine;
}

/** The documents of the version a connection uses now. */
export function currentDocuments(row: ConnectionRow): SystemDocuments {
  return readStoredDocuments({
    connector: row.connectorDocument,
    dataset: row.datasetDocument,
    hash: row.versionHash,
  });
}
