import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';

/** One place where something is stored: what to call it and its bytes. */
export interface Stored {
  readonly where: string;
  readonly bytes: Buffer;
}

/** A sealed column value with the place it should open at. */
export interface SealedValue {
  readonly where: string;
  readonly table: string;
  readonly column: string;
  readonly row: string;
  readonly bytes: Buffer;
}

/** A table of the database with its columns, views left out since they hold nothing of their own. */
interface Table {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly isBytes: boolean }[];
}

/** Every row of every table of every schema, as text and column by column where it holds bytes. */
export async function* readDatabase(
  pool: Pool,
): AsyncGenerator<{ text: Stored } | { sealed: SealedValue }> {
  for (const table of await tablesOf(pool)) {
    const source = `"${table.schema}"."${table.name}"`;
    const rows = await pool.query(
      `select t.*, to_jsonb(t)::text as "whole row as text" from ${source} t`,
    );
    for (const row of rows.rows as Record<string, unknown>[]) yield* readRow(table, source, row);
  }
}

function* readRow(
  table: Table,
  source: string,
  row: Record<string, unknown>,
): Generator<{ text: Stored } | { sealed: SealedValue }> {
  const key = rowKey(table, row);
  const whole = Buffer.from(String(row['whole row as text']));
  yield { text: { where: `${source} ${key}`, bytes: whole } };
  for (const column of table.columns.filter((each) => each.isBytes)) {
    const bytes = row[column.name];
    if (!Buffer.isBuffer(bytes)) continue;
    const where = `${source} ${key} ${column.name}`;
    yield { text: { where, bytes } };
    yield { sealed: { where, table: table.name, column: column.name, row: key, bytes } };
  }
}

/** Every file below a folder but the excepted ones (paths relative to the folder). */
export function* readFiles(folder: string, except: readonly string[]): Generator<Stored> {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (except.some((each) => entry === each || entry.startsWith(`${each}/`))) continue;
    const file = join(folder, entry);
    if (statSync(file, { throwIfNoEntry: false })?.isFile())
      yield { where: `file ${entry}`, bytes: readFileSync(file) };
  }
}

async function tablesOf(pool: Pool): Promise<readonly Table[]> {
  const found = await pool.query<{
    schema: string;
    name: string;
    columns: { name: string; isBytes: boolean }[];
  }>(`
    select n.nspname as schema, c.relname as name,
           json_agg(json_build_object('name', a.attname, 'isBytes', a.atttypid = 'bytea'::regtype) order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
    group by 1, 2 order by 1, 2`);
  return found.rows;
}

/** The row's id as envelopes are bound to it; chunks of files are bound to file and number. */
function rowKey(table: Table, row: Record<string, unknown>): string {
  if (table.name === 'file_chunks') return `${String(row['file_id'])}/${String(row['number'])}`;
  return String(row['id'] ?? row[table.columns[0]?.name ?? ''] ?? '');
}
