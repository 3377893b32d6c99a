import type { Client } from 'pg';
import { derivedRows, shopGrants, shopIndexes, shopSchema } from './shop-schema';
import type { FilledTable, Row } from './shop-rows';
import { filledTables } from './shop-rows';

/** Rows in one statement. */
const batch = 10_000;

/** The shop's own database: made, filled in one transaction, and opened to one role. */
export class ShopStore {
  constructor(private readonly client: Client) {}

  /** True when the shop is there and full: its schema comes and goes with its rows. */
  async isFilled(): Promise<boolean> {
    const { rows } = await this.client.query(`select 1 from pg_namespace where nspname = 'shop'`);
    return rows.length > 0;
  }

  /** All or nothing: a kill in the middle leaves an empty database, and the next start fills it. */
  async fill(tables: Readonly<Record<FilledTable, readonly Row[]>>): Promise<void> {
    await this.client.query('begin');
    // Another process may have filled it while this one was making its rows.
    await this.client.query(`select pg_advisory_xact_lock(hashtext('lindenhof_shop'))`);
    if (!(await this.isFilled())) {
      await this.client.query(shopSchema);
      for (const name of Object.keys(filledTables) as FilledTable[])
        await this.insert(name, tables[name]);
      for (const statement of [...derivedRows, ...shopIndexes]) await this.client.query(statement);
    }
    await this.client.query('commit');
  }

  /** Planner's figures, so that the first search is as quick as the tenth. */
  async analyse(): Promise<void> {
    await this.client.query('analyze');
  }

  /** Makes the role that connects, or gives it a new password. */
  async openTo(role: string, password: string): Promise<void> {
    const { rows } = await this.client.query('select 1 from pg_roles where rolname = $1', [role]);
    const secret = this.client.escapeLiteral(password);
    await this.client.query(
      `${rows.length > 0 ? 'alter' : 'create'} role ${role} login password ${secret}`,
    );
    for (const statement of shopGrants(role)) await this.client.query(statement);
  }

  private async insert(table: FilledTable, rows: readonly Row[]): Promise<void> {
    const columns = filledTables[table]
      .split(', ')
      .map((column) => column.split(' ') as [string, string]);
    const names = columns.map(([name]) => name).join(', ');
    const lists = columns.map(
      ([, type], index) =>
        `$${index + 1}::${type === 'inet' || type === 'jsonb' || type === 'uuid' ? `text[]::${type}[]` : `${type}[]`}`,
    );
    for (let start = 0; start < rows.length; start += batch) {
      const part = rows.slice(start, start + batch);
      const values = columns.map((_column, index) => part.map((row) => row[index] ?? null));
      await this.client.query(
        `insert into shop.${table} (${names}) select * from unnest(${lists.join(', ')})`,
        values,
      );
    }
  }
}

/** Makes an empty database in UTF-8 if it is missing. */
export async function makeDatabase(server: Client, name: string): Promise<void> {
  const { rows } = await server.query('select 1 from pg_database where datname = $1', [name]);
  if (rows.length > 0) return;
  await server
    .query(`create database ${name} template template0 encoding 'UTF8'`)
    .catch((error: unknown) => {
      // Made by somebody else in the same moment.
      if (!(
        error instanceof Error &&
        'code' in error &&
        (error.code === '42P04' || error.code === '23505')
      ))
        throw error;
    });
}
