import type { CollectionDocument, DatasetDocument } from '../documents/dataset-document';
import { describedColumns } from '../documents/dataset-rules';
import { SystemFailure } from '../system-failure';
import type { Run } from './postgres-sessions';
import { quoteName } from './quote';

/** One column as the database has it. */
export interface ColumnFacts {
  readonly name: string;
  /** The type with its length or scale, as a stored value has it. */
  readonly type: string;
  /** The type without them, as a value to compare has it. */
  readonly bareType: string;
  readonly isNullable: boolean;
  readonly canRead: boolean;
}

/** One described table, held against the database's own catalog. */
export interface TableFacts {
  readonly collection: string;
  readonly document: CollectionDocument;
  /** Quoted and qualified; safe to stand in a statement. */
  readonly sql: string;
  readonly shownName: string;
  readonly oid: string | null;
  readonly columns: ReadonlyMap<string, ColumnFacts>;
  /** Described columns, the key first. */
  readonly described: readonly string[];
  /** Why the collection cannot be used, in words; null when all is there and readable. */
  readonly problem: string | null;
}

const catalogQuery = `
  select n.nspname, c.relname, c.oid, a.attname, format_type(a.atttypid, a.atttypmod), format_type(a.atttypid, -1),
         not a.attnotnull, has_column_privilege(c.oid, a.attnum, 'select')
    from unnest($1::text[], $2::text[]) as wanted(nspname, relname)
    join pg_catalog.pg_namespace n on n.nspname = wanted.nspname
    join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = wanted.relname and c.relkind in ('r', 'p', 'v', 'f')
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped`;

/** Looks up every described table; what is missing is said, nothing throws. */
export async function readTables(
  run: Run,
  dataset: DatasetDocument,
): Promise<Map<string, TableFacts>> {
  const wanted = Object.entries(dataset.collections).map(([collection, document]) => {
    return { collection, document, schema: document.schema ?? dataset.schema };
  });
  const rows = await run(catalogQuery, [
    wanted.map((one) => one.schema),
    wanted.map((one) => one.document.table),
  ]);
  return new Map(
    wanted.map(({ collection, document, schema }) => {
      const own = rows.filter((row) => row[0] === schema && row[1] === document.table);
      return [collection, tableFacts(collection, document, schema, own)];
    }),
  );
}

/** The table of a collection, or a failure that says what is wrong with it. */
export function usableTable(
  tables: ReadonlyMap<string, TableFacts>,
  collection: string,
): TableFacts {
  const table = tables.get(collection);
  const problem = table ? table.problem : 'the document has no such collection';
  if (!table || problem)
    throw new SystemFailure({
      class: 'schema',
      said: `${collection}: ${problem}`,
      retryable: false,
    });
  return table;
}

/** The type to compare a column's values in. */
export function typeOf(table: TableFacts, column: string): string {
  return table.columns.get(column)?.bareType ?? 'text';
}

function tableFacts(
  collection: string,
  document: CollectionDocument,
  schema: string,
  rows: readonly (string | null)[][],
): TableFacts {
  const columns = new Map(rows.map((row) => [row[3] ?? '', columnFacts(row)]));
  const described = describedColumns(document);
  const shownName = `${schema}.${document.table}`;
  return {
    collection,
    document,
    sql: `${quoteName(schema)}.${quoteName(document.table)}`,
    shownName,
    oid: rows[0]?.[2] ?? null,
    columns,
    described,
    problem: problemOf(shownName, [...described, ...countryColumns(document)], columns),
  };
}

function columnFacts(row: readonly (string | null)[]): ColumnFacts {
  const [, , , name, type, bareType, isNullable, canRead] = row;
  return {
    name: name ?? '',
    type: type ?? 'text',
    bareType: bareType ?? 'text',
    isNullable: isNullable === 't',
    canRead: canRead === 't',
  };
}

function problemOf(
  shownName: string,
  needed: readonly string[],
  columns: ReadonlyMap<string, ColumnFacts>,
): string | null {
  if (columns.size === 0) return `there is no table ${shownName}`;
  const missing = needed.filter((column) => !columns.has(column));
  if (missing.length > 0) return `${shownName} has no column ${missing.join(', ')}`;
  const unreadable = needed.filter((column) => !columns.get(column)?.canRead);
  return unreadable.length > 0 ? `no right to read ${unreadable.join(', ')} of ${shownName}` : null;
}

/** Columns read beside the described ones: the country of a phone number. */
export function countryColumns(document: CollectionDocument): string[] {
  return document.identity.flatMap((identity) =>
    identity.kind === 'phone' && identity.country_column ? [identity.country_column] : [],
  );
}
