import type { TableFacts } from '../tables';
import type { Run } from '../postgres-sessions';
import { failed, listed, ok, warn, type Seen } from './check-step';

/** May this user delete and overwrite what the document proposes? */
export async function eraseRights(run: Run, tables: readonly TableFacts[]): Promise<Seen> {
  const [[isReplica, isReadOnly] = []] = await run(
    `select pg_is_in_recovery(), current_setting('default_transaction_read_only') = 'on'`,
  );
  if (isReplica === 't')
    return failed(
      'This server is a read-only replica.',
      'Connect to the primary server: on a replica nothing can be erased.',
    );
  if (isReadOnly === 't')
    return failed(
      'Transactions of this user are read-only.',
      'ALTER ROLE … SET default_transaction_read_only = off, or use another user.',
    );
  const missing: string[] = [];
  for (const table of tables) missing.push(...(await missingRights(run, table)));
  if (missing.length > 0)
    return failed(
      `Missing: ${listed(missing, 6)}.`,
      `GRANT SELECT, UPDATE, DELETE on these tables to this user.`,
    );
  return ok(`May read, overwrite and delete in ${tables.length} tables.`);
}

/** Does row-level security hide rows from this user? Then a search would be incomplete without saying so. */
export async function hiddenRows(run: Run, tables: readonly TableFacts[]): Promise<Seen> {
  const rows = await run(
    `select c.oid from pg_catalog.pg_class c
      where c.oid = any($1::oid[]) and row_security_active(c.oid)`,
    [oids(tables)],
  );
  if (rows.length === 0) return ok('No row-level security hides rows from this user.');
  const names = tables
    .filter((table) => rows.some((row) => row[0] === table.oid))
    .map((table) => table.shownName);
  return warn(
    `Row-level security is active on ${listed(names)}.`,
    'Give this user BYPASSRLS or a policy for all rows, or records will be missed.',
  );
}

/** Tables that point at described ones: without them an erase fails, or takes their rows along unseen. */
export async function references(
  run: Run,
  tables: readonly TableFacts[],
  notPersonal: readonly string[],
): Promise<Seen> {
  const rows = await run(
    `select n.nspname || '.' || c.relname, f.confrelid, f.confdeltype, c.oid, c.relname
       from pg_catalog.pg_constraint f
       join pg_catalog.pg_class c on c.oid = f.conrelid
       join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where f.contype = 'f' and f.conparentid = 0 and f.confrelid = any($1::oid[]) and f.conrelid <> f.confrelid
      order by 1`,
    [oids(tables)],
  );
  const problems = rows.flatMap(([name, parentOid, onDelete, childOid, bareName]) => {
    const parent = tables.find((table) => table.oid === parentOid);
    const child = tables.find((table) => table.oid === childOid);
    const isDeclared =
      child?.document.belongs_to.some((edge) => edge.collection === parent?.collection) ?? false;
    const isHarmless = notPersonal.includes(name ?? '') || notPersonal.includes(bareName ?? '');
    if (!parent || isDeclared || (isHarmless && parent.document.proposal.action !== 'erase'))
      return [];
    const takesAlong = onDelete === 'c' ? ' (deleting takes its rows along)' : '';
    return [`${name} refers to ${parent.shownName}${takesAlong}`];
  });
  if (problems.length === 0) return ok('Every table that refers to these is described.');
  return warn(
    `${listed(problems)}.`,
    'Describe them with belongs_to in dataset.yaml, or an erase may fail or reach further than its plan.',
  );
}

async function missingRights(run: Run, table: TableFacts): Promise<string[]> {
  const [[canDelete, canUpdateAny] = []] = await run(
    `select has_table_privilege($1::oid, 'delete'), has_any_column_privilege($1::oid, 'update')`,
    [table.oid],
  );
  const replaced = table.document.fields
    .filter((field) => field.on_anonymise !== undefined)
    .map((field) => field.column);
  const rows = await run(
    `select c from unnest($2::text[]) as c where not has_column_privilege($1::oid, c, 'update')`,
    [table.oid, replaced],
  );
  const isErased = table.document.proposal.action !== 'anonymise';
  return [
    ...(isErased && canDelete !== 't' ? [`DELETE on ${table.shownName}`] : []),
    // Rows are locked before they are compared, which PostgreSQL grants with UPDATE on any column.
    ...(canUpdateAny !== 't' || rows.length > 0 ? [`UPDATE on ${table.shownName}`] : []),
  ];
}

function oids(tables: readonly TableFacts[]): string[] {
  return tables.flatMap((table) => (table.oid ? [table.oid] : []));
}
