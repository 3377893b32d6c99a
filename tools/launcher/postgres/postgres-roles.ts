import { createRequire } from 'node:module';
import type * as Postgres from 'pg';

const { Client, escapeIdentifier, escapeLiteral } = createRequire(import.meta.url)(
  'pg',
) as typeof Postgres;

const database = 'tabularium';
const role = 'tabularium';

/** The address the product uses: a role that owns its database and is no superuser. */
export function applicationUrl(port: number, password: string): string {
  return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** The server's own superuser; only the launcher and the database tools use it. */
export function superuserUrl(port: number, password: string): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

/** Whether the server answers to this address. */
export async function answers(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('select 1'));
    return true;
  } catch {
    return false;
  }
}

/** Makes the product's role and database where they are missing. */
export async function createRoleAndDatabase(url: string, password: string): Promise<void> {
  await withClient(url, async (client) => {
    const name = escapeIdentifier(role);
    const roles = await client.query('select from pg_roles where rolname = $1', [role]);
    if (roles.rowCount === 0) {
      // The demo makes the databases of its sample company itself, hence CREATEDB and CREATEROLE.
      await client.query(
        `create role ${name} login createdb createrole password ${escapeLiteral(password)}`,
      );
    }
    const databases = await client.query('select from pg_database where datname = $1', [database]);
    if (databases.rowCount === 0) {
      await client.query(`create database ${escapeIdentifier(database)} owner ${name}`);
    }
  });
}

async function withClient<T>(
  url: string,
  work: (client: Postgres.Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
