import type { CheckReport } from '../../connected-system';
import type { Run } from '../postgres-sessions';
import { asStored, replacedColumns } from '../replacements';
import type { TableFacts } from '../tables';
import { failed, listed, ok, warn, type Seen } from './check-step';

/** Rows are counted exactly up to here; beyond, the planner's estimate will do. */
const countedUpTo = 200_000;

/** Are all described tables and columns there, and is the key a key? */
export async function structure(run: Run, tables: readonly TableFacts[]): Promise<Seen> {
  const problems = tables.flatMap((table) => (table.problem ? [table.problem] : []));
  if (problems.length > 0)
    return failed(`${listed(problems)}.`, 'Correct dataset.yaml, or grant SELECT to this user.');
  const keyless: string[] = [];
  for (const table of tables) if (!(await hasUniqueKey(run, table))) keyless.push(table.shownName);
  if (keyless.length > 0) {
    return warn(
      `No unique index on the described key of ${listed(keyless)}.`,
      'Name the primary key in dataset.yaml; a key that two rows share stops an erase.',
    );
  }
  const columns = tables.reduce((sum, table) => sum + table.described.length, 0);
  return ok(`${tables.length} tables and ${columns} columns are as described.`);
}

/** Does every replacement fit its column? */
export async function replacements(run: Run, tables: readonly TableFacts[]): Promise<Seen> {
  const problems: string[] = [];
  let count = 0;
  for (const table of tables) {
    const wanted = replacedColumns(table.document);
    count += wanted.length;
    const blocked = wanted.filter(
      (one) => one.text === null && !table.columns.get(one.column)?.isNullable,
    );
    problems.push(...blocked.map((one) => `${table.shownName}.${one.column} must not be NULL`));
    const constants = wanted.flatMap((one) =>
      one.text === null ? [] : [{ column: one.column, text: one.text }],
    );
    problems.push(...(await misfits(run, table, constants)));
  }
  if (problems.length === 0)
    return ok(
      count === 0
        ? 'Nothing is anonymised here.'
        : `${count} replacement values fit their columns.`,
    );
  return failed(`${listed(problems)}.`, 'Give these columns another on_anonymise in dataset.yaml.');
}

/** Columns of described tables that the document does not know: the drift of a living schema. */
export function undescribed(tables: readonly TableFacts[]): Seen {
  const unknown = tables.flatMap((table) => {
    return [...table.columns.keys()]
      .filter((column) => !table.described.includes(column))
      .map((column) => `${table.shownName}.${column}`);
  });
  if (unknown.length === 0) return ok('Every column of these tables is described.');
  return warn(
    `${unknown.length} columns are not described: ${listed(unknown, 6)}.`,
    'Add them to dataset.yaml; what is not described is neither shown nor compared, and stays when a record is anonymised.',
  );
}

/** Rows of each collection; no row is read. */
export async function counts(
  run: Run,
  tables: readonly TableFacts[],
): Promise<CheckReport['collections']> {
  const counted: { collection: string; category: string; rows: number | null }[] = [];
  for (const table of tables) {
    const [[estimate] = []] = await run(
      'select reltuples::bigint from pg_catalog.pg_class where oid = $1::oid',
      [table.oid],
    );
    const isLarge = Number(estimate) > countedUpTo;
    const [[exact] = []] =
      isLarge || table.problem
        ? [[estimate ?? null]]
        : await run(`select count(*) from ${table.sql}`);
    counted.push({
      collection: table.collection,
      category: table.document.category,
      rows: table.problem ? null : Number(exact),
    });
  }
  return counted;
}

async function hasUniqueKey(run: Run, table: TableFacts): Promise<boolean> {
  const rows = await run(
    `select 1 from pg_catalog.pg_class c where c.oid = $1::oid and c.relkind in ('v', 'f')
     union all
     select 1 from pg_catalog.pg_index i
      where i.indrelid = $1::oid and i.indisunique and i.indpred is null and i.indisvalid
        and (select array_agg(a.attname::text order by a.attname::text) from pg_catalog.pg_attribute a
              where a.attrelid = i.indrelid and a.attnum = any(i.indkey)) <@ $2::text[]`,
    [table.oid, table.document.primary_key],
  );
  return rows.length > 0;
}

/** Each constant is cast in a savepoint, since a failed cast would end the transaction. */
async function misfits(
  run: Run,
  table: TableFacts,
  constants: readonly { column: string; text: string }[],
): Promise<string[]> {
  const problems: string[] = [];
  for (const constant of constants) {
    await run('savepoint one_replacement');
    const stored = await asStored(run, table, [constant]).catch(() => null);
    await run('rollback to savepoint one_replacement');
    const isText = /^character|^text/.test(table.columns.get(constant.column)?.type ?? '');
    const fits = stored !== null && (!isText || stored.get(constant.column) === constant.text);
    if (!fits)
      problems.push(`${table.shownName}.${constant.column} cannot hold “${constant.text}”`);
  }
  return problems;
}
