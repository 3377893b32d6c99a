import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import { databaseUrl, templateName, testServerUrl } from './test-server';

/** A database of one spec file. */
export type TestDatabase = {
  readonly url: string;
  readonly name: string;
  /** Plain connections for looking into the tables; default type parsers. */
  readonly pool: Pool;
  drop(): Promise<void>;
};

/** A fresh copy of the migrated template; call it in `beforeAll` and `drop` it in `afterAll`. */
export function cloneTemplate(): Promise<TestDatabase> {
  return createDatabase(`template ${templateName} strategy file_copy`);
}

/** An empty database, for a customer's system or for migrations. */
export function emptyDatabase(): Promise<TestDatabase> {
  return createDatabase('template template0');
}

async function createDatabase(from: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name} ${from}`);
  const url = databaseUrl(name);
  const pool = new Pool({ connectionString: url, max: 3, application_name: 'test' });
  pool.on('error', () => undefined);
  return {
    url,
    name,
    pool,
    async drop() {
      await pool.end();
      const left = await openConnections(name);
      await onServer(`drop database ${name} with (force)`);
      if (left.length > 0) throw new Error(`A test left connections open: ${left.join(', ')}`);
    },
  };
}

/** Names of connections still open; a closing one gets a moment to go. */
async function openConnections(database: string): Promise<string[]> {
  for (let round = 0; ; round += 1) {
    const rows = await onServer<{ name: string }>(
      `select application_name as name from pg_stat_activity where datname = '${database}'`,
    );
    if (rows.length === 0 || round === 20) return rows.map((row) => row.name);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function onServer<T>(sql: string): Promise<T[]> {
  const client = new Client({ connectionString: testServerUrl() });
  await client.connect();
  try {
    // A template can only be copied while nobody else copies it: wait in line.
    await client.query(`select pg_advisory_lock(4202)`);
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}
