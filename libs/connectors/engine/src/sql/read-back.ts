import type { RecordRef, RecordState } from '../connected-system';
import type { DatasetDocument } from '../documents/dataset-document';
import type { Run } from './postgres-sessions';
import { keyList, keyOfRecord, recordId } from './record-id';
import { readTables, usableTable, type TableFacts } from './tables';
import { quoteName } from './quote';

/** Keys in one statement. */
const batch = 1000;

/** The state of records now, straight from the tables, soft-deleted rows like any other. */
export async function readBack(
  run: Run,
  dataset: DatasetDocument,
  refs: readonly RecordRef[],
): Promise<RecordState[]> {
  const tables = await readTables(run, dataset);
  const states = new Map<string, RecordState>();
  for (const [collection, own] of Map.groupBy(refs, (ref) => ref.collection)) {
    const table = usableTable(tables, collection);
    for (let start = 0; start < own.length; start += batch) {
      const part = own.slice(start, start + batch);
      const rows = await readRows(
        run,
        table,
        part.map((ref) => keyOfRecord(table, ref.id)),
      );
      for (const ref of part) states.set(keyOf(ref), stateOf(ref, rows.get(ref.id)));
    }
  }
  return refs.map((ref) => states.get(keyOf(ref)) ?? stateOf(ref, undefined));
}

/** Rows by canonical id, described columns only; with a lock, they wait for each other in key order. */
export async function readRows(
  run: Run,
  table: TableFacts,
  keys: readonly (readonly string[])[],
  lock: 'for update' | '' = '',
): Promise<Map<string, Record<string, string | null>>> {
  const columns = table.document.primary_key;
  const list = keyList(table, columns, keys);
  const selected = table.described.map((column) => `t.${quoteName(column)}::text`).join(', ');
  const order = columns.map((column) => `t.${quoteName(column)}`).join(', ');
  // A locking read may not join, so that the keys come as a condition.
  const text = `select ${selected} from ${table.sql} t where exists (select 1 from ${list.from} where ${list.on}) order by ${order} ${lock}`;
  const rows = await run(text, list.parameters);
  return new Map(
    rows.map((row) => {
      const values = Object.fromEntries(
        table.described.map((column, index) => [column, row[index] ?? null]),
      );
      return [recordId(columns.map((column) => values[column] ?? null)), values];
    }),
  );
}

function stateOf(ref: RecordRef, values: Record<string, string | null> | undefined): RecordState {
  return {
    ref: { collection: ref.collection, id: ref.id },
    present: values !== undefined,
    values: values ?? {},
  };
}

function keyOf(ref: RecordRef): string {
  return JSON.stringify([ref.collection, ref.id]);
}
