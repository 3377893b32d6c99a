import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { millisecondsOf } from '../documents/document-words';
import type { ConnectorDocument } from '../documents/connector-document';
import { toSystemFailure } from './postgres-failure';

/** Runs one statement; every value comes back as text, and every value goes in as a parameter. */
export type Run = (text: string, parameters?: readonly unknown[]) => Promise<(string | null)[][]>;

/** What a writing transaction found, and whether it stands. */
export interface Outcome<T> {
  readonly answer: T;
  readonly commit: boolean;
}

/** Limits of a connector document, in milliseconds. */
type Limits = ConnectorDocument['limits'];

/** Rows as the server writes them: no parsing, so that a value read twice is the same text twice. */
const asText = { getTypeParser: () => (text: string) => text };

/** The connection options for `pg`, all stated, so that no PG… variable of the process leaks in. */
export function poolConfig(
  settings: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>,
  limits: Limits,
): PoolConfig {
  return {
    host: settings['host'],
    port: Number(settings['port']),
    database: settings['database'],
    user: settings['user'],
    password: secrets['password'] ?? '',
    ssl: tls(settings['ssl'] ?? 'disable', settings['ca']),
    max: limits.pool,
    connectionTimeoutMillis: millisecondsOf(limits.connect_timeout),
    idleTimeoutMillis: 5000,
    application_name: 'tabularium',
    types: asText,
  };
}

function tls(mode: string, authority: string | undefined): PoolConfig['ssl'] {
  if (mode === 'disable') return false;
  return { rejectUnauthorized: mode === 'verify-full', ...(authority ? { ca: authority } : {}) };
}

/** Transactions on a customer's PostgreSQL, each with the document's time limits. */
export class PostgresSessions {
  private readonly pool: Pool;

  constructor(
    config: PoolConfig,
    private readonly limits: Limits,
  ) {
    this.pool = new Pool(config);
    // An idle connection that breaks is replaced by the pool; the next statement reports what matters.
    this.pool.on('error', () => undefined);
  }

  /** One consistent snapshot that cannot write. */
  async reading<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.inTransaction('begin isolation level repeatable read read only', async (run) => {
      return { answer: await work(run), commit: true };
    });
  }

  /** One transaction: committed when `work` says so, rolled back when it does not or throws. */
  async writing<T>(work: (run: Run) => Promise<Outcome<T>>): Promise<T> {
    return this.inTransaction('begin isolation level read committed read write', work);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async inTransaction<T>(
    begin: string,
    work: (run: Run) => Promise<Outcome<T>>,
  ): Promise<T> {
    const client = await this.pool.connect().catch((error: unknown) => {
      throw toSystemFailure(error);
    });
    let isBroken = false;
    try {
      await client.query(begin);
      await this.prepare(client);
      const outcome = await work((text, parameters = []) => runOn(client, text, parameters));
      await client.query(outcome.commit ? 'commit' : 'rollback');
      return outcome.answer;
    } catch (error) {
      isBroken = await rollBack(client);
      throw toSystemFailure(error);
    } finally {
      client.release(isBroken);
    }
  }

  /**
   * Limits and text forms hold for this transaction only, which suits connection poolers too. The
   * search path stays the account's own: the customer's triggers may rely on it, we never do.
   */
  private async prepare(client: PoolClient): Promise<void> {
    const settings = {
      statement_timeout: String(millisecondsOf(this.limits.statement_timeout)),
      lock_timeout: String(millisecondsOf(this.limits.lock_timeout)),
      timezone: 'UTC',
      datestyle: 'ISO, YMD',
      intervalstyle: 'iso_8601',
      bytea_output: 'hex',
      extra_float_digits: '1',
      standard_conforming_strings: 'on',
    };
    const calls = Object.keys(settings).map(
      (name, index) => `set_config('${name}', $${index + 1}, true)`,
    );
    await client.query(`select ${calls.join(', ')}`, Object.values(settings));
  }
}

async function runOn(
  client: PoolClient,
  text: string,
  parameters: readonly unknown[],
): Promise<(string | null)[][]> {
  const result = await client.query<(string | null)[]>({
    text,
    values: [...parameters],
    rowMode: 'array',
  });
  return result.rows;
}

/** True when the connection is of no further use. */
async function rollBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('rollback');
    return false;
  } catch {
    return true;
  }
}
