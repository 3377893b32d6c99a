import { Client } from 'pg';
import { readFileSync } from 'node:fs';
import { runFolder } from './workspace';

/** What changed between two snapshots: `table:key` of rows gone, changed and new. */
export interface Difference {
  readonly gone: readonly string[];
  readonly changed: readonly string[];
  readonly added: readonly string[];
}

/** A fingerprint of every row of every table of the demo shop. */
export type Snapshot = ReadonlyMap<string, string>;

/** The address of a database of the embedded server under test. */
export function databaseUrl(database?: string): string {
  const url = new URL(readFileSync(`${runFolder('data')}/keys/database-url`, 'utf8').trim());
  if (database) url.pathname = `/${database}`;
  return url.href;
}

/** Runs SQL on a database of the server under test, as an outsider to the product. */
export async function sql<Row>(
  database: string | undefined,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl(database) });
  await client.connect();
  try {
    return (await client.query(text, [...parameters])).rows as Row[];
  } finally {
    await client.end();
  }
}

/** Fingerprints every row of the shop, whichever tables it has. */
export async function snapshotShop(): Promise<Snapshot> {
  const tables = await sql<{ name: string; key: string | null }>(
    'lindenhof_shop',
    `select format('%I.%I', n.nspname, c.relname) as name,
            (select string_agg(format('t.%I', a.attname), ' || ''|'' || ') from pg_index i
             join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary) as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
  );
  const snapshot = new Map<string, string>();
  for (const table of tables) {
    const rows = await sql<{ key: string; print: string }>(
      'lindenhof_shop',
      `select (${table.key ?? 'md5(t::text)'})::text as key, md5(t::text) as print from ${table.name} t`,
    );
    for (const row of rows) snapshot.set(`${table.name}:${row.key}`, row.print);
  }
  return snapshot;
}

/** What is different in the second snapshot. */
export function difference(before: Snapshot, after: Snapshot): Difference {
  const keys = [...before.keys()];
  return {
    gone: keys.filter((key) => !after.has(key)).sort(),
    changed: keys.filter((key) => after.has(key) && after.get(key) !== before.get(key)).sort(),
    added: [...after.keys()].filter((key) => !before.has(key)).sort(),
  };
}
