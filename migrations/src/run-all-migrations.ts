import { LATEST_SCHEMA_VERSION, runMigrations } from 'bullmq';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './index';

/** What `runAllMigrations` did. */
export type MigrationOutcome = { readonly applied: readonly string[] };

/** Brings the product's schema and the queue's up to date; safe to run twice and from two processes. */
export async function runAllMigrations(databaseUrl: string): Promise<MigrationOutcome> {
  return underMigrationLock(databaseUrl, async (client) => {
    const source = await open(databaseUrl);
    try {
      const applied = await source.runMigrations({ transaction: 'each' });
      await runMigrations(client);
      return { applied: applied.map(({ name }) => name) };
    } finally {
      await source.destroy();
    }
  });
}

/** Takes the newest migration back; answers its name, or undefined when none is applied. */
export async function revertLastMigration(databaseUrl: string): Promise<string | undefined> {
  return underMigrationLock(databaseUrl, async () => {
    const source = await open(databaseUrl);
    try {
      const before = await appliedNames(source);
      if (before.length > 0) await source.undoLastMigration({ transaction: 'each' });
      return before.at(-1);
    } finally {
      await source.destroy();
    }
  });
}

/** Names of migrations that this build has and the database has not; `query` runs SQL on any connection. */
export async function migrationState(
  query: (sql: string) => Promise<readonly { name: string }[]>,
): Promise<{ readonly pending: readonly string[] }> {
  const applied = new Set((await query('select name from migrations')).map(({ name }) => name));
  const names = migrations.map((migration) => new migration().name);
  return { pending: names.filter((name) => !applied.has(name)) };
}

/** The queue's schema version that this build brings. */
export const queueSchemaVersion = LATEST_SCHEMA_VERSION;

function open(databaseUrl: string): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations,
    migrationsTableName: 'migrations',
    synchronize: false,
    logging: false,
  });
  return source.initialize();
}

async function appliedNames(source: DataSource): Promise<string[]> {
  const rows = (await source.query('select name from migrations order by id')) as {
    name: string;
  }[];
  return rows.map(({ name }) => name);
}

async function underMigrationLock<T>(
  databaseUrl: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'tabularium migrations',
  });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('tabularium migrations'))`);
    return await work(client);
  } finally {
    await client.end();
  }
}
