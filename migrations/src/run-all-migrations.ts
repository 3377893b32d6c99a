import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './index';

const table = 'migrations';

/**
 * Brings the product's schema and the queue's up to date and answers the names of what was applied;
 * safe to run twice and from two processes at once.
 */
export async function runAllMigrations(databaseUrl: string): Promise<string[]> {
  return underMigrationLock(databaseUrl, async (client, source) => {
    const applied = await source.runMigrations({ transaction: 'each' });
    const before = await queueVersion(client);
    const after = await runMigrations(client);
    const names = applied.map(({ name }) => name);
    return after === before ? names : [...names, `bullmq schema ${after}`];
  });
}

/** Takes the newest migrations of the product back, newest first; answers their names. */
export async function revertMigrations(databaseUrl: string, count: number): Promise<string[]> {
  return underMigrationLock(databaseUrl, async (_client, source) => {
    const reverted: string[] = [];
    while (reverted.length < count) {
      const newest = (await appliedNames(source)).at(-1);
      if (newest === undefined) break;
      await source.undoLastMigration({ transaction: 'each' });
      reverted.push(newest);
    }
    return reverted;
  });
}

/** Every migration of this build and whether the database has it. */
export async function migrationStatus(
  databaseUrl: string,
): Promise<{ readonly name: string; readonly done: boolean }[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('${table}') is not null as there`,
    );
    const applied = rows[0]?.there
      ? (await client.query<{ name: string }>(`select name from ${table}`)).rows.map(
          ({ name }) => name,
        )
      : [];
    return migrationNames().map((name) => ({ name, done: applied.includes(name) }));
  } finally {
    await client.end();
  }
}

/** Names of all migrations of this build, in order. */
export function migrationNames(): string[] {
  return migrations.map((Migration) => new Migration().name);
}

async function appliedNames(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ name: string }[]>(`select name from ${table} order by id`);
  return rows.map(({ name }) => name);
}

async function queueVersion(client: Client): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('bullmq.migration') is not null as there`,
  );
  if (!rows[0]?.there) return 0;
  const answer = await client.query<{ version: number }>(
    'select coalesce(max(version), 0)::int as version from bullmq.migration',
  );
  return answer.rows[0]?.version ?? 0;
}

async function underMigrationLock<T>(
  databaseUrl: string,
  work: (client: Client, source: DataSource) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'tabularium migrations',
  });
  await client.connect();
  const source = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations: [...migrations],
    migrationsTableName: table,
    synchronize: false,
    logging: false,
  });
  try {
    await client.query(`select pg_advisory_lock(hashtext('tabularium migrations'))`);
    await source.initialize();
    return await work(client, source);
  } finally {
    if (source.isInitialized) await source.destroy();
    await client.end();
  }
}
