import { createRequire } from 'node:module';
import type * as Postgres from 'pg';

const { Client } = createRequire(import.meta.url)('pg') as typeof Postgres;

export type Row = Record<string, string | null>;
export type Query = (sql: string) => Promise<Row[]>;

/** Opens one connection for the work and closes it. */
export async function withQuery<T>(url: string, work: (query: Query) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(async (sql) => (await client.query<Row>(sql)).rows);
  } finally {
    await client.end();
  }
}
