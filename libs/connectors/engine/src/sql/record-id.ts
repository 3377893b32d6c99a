import { SystemFailure } from '../system-failure';
import type { TableFacts } from './tables';
import { typeOf } from './tables';
import { quoteName } from './quote';

/** The canonical id of a row: its key's values as a JSON array of texts. */
export function recordId(keyValues: readonly (string | null)[]): string {
  return JSON.stringify(keyValues.map((value) => value ?? ''));
}

/** The key's values of a canonical id; a failure when it is none for this table. */
export function keyOfRecord(table: TableFacts, id: string): string[] {
  const parts = parsed(id);
  const isKey =
    Array.isArray(parts) &&
    parts.length === table.document.primary_key.length &&
    parts.every((part) => typeof part === 'string');
  if (!isKey)
    throw new SystemFailure({
      class: 'schema',
      said: `a record id does not fit the key of ${table.collection}`,
      retryable: false,
    });
  return parts;
}

/**
 * `unnest($1::bigint[], …) as k(k0, …)` for a list of keys, with the join condition: one statement
 * for any number of records, every value a parameter in the column's own type.
 */
export function keyList(
  table: TableFacts,
  columns: readonly string[],
  keys: readonly (readonly string[])[],
  firstParameter = 1,
): { from: string; on: string; parameters: string[][] } {
  const lists = columns.map(
    (column, index) => `$${firstParameter + index}::${typeOf(table, column)}[]`,
  );
  const names = columns.map((_column, index) => `k${index}`);
  const on = columns.map((column, index) => `t.${quoteName(column)} = k.k${index}`).join(' and ');
  return {
    from: `unnest(${lists.join(', ')}) as k(${names.join(', ')})`,
    on,
    parameters: columns.map((_column, index) => keys.map((key) => key[index] ?? '')),
  };
}

function parsed(id: string): unknown {
  try {
    return JSON.parse(id);
  } catch {
    return null;
  }
}
