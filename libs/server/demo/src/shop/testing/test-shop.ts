import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSystem, readDocuments } from '@tabularium/connector-engine';
import type { ConnectedSystem } from '@tabularium/connector-engine';
import { testServerUrl } from '@tabularium/testing';
import { Client } from 'pg';
import { createShopDatabase } from '../create-shop-database';
import type { ShopConnection } from '../create-shop-database';

/** The day the test shop stands at. */
export const shopToday = Temporal.PlainDate.from('2026-11-26');

/** A shop of its own for one spec. */
export type TestShop = {
  readonly connection: ShopConnection;
  /** Opened as the product does, with the role of least rights. */
  readonly system: ConnectedSystem;
  /** The owner's connection, for looking into the tables. */
  readonly owner: Client;
  /** Makes the same shop again. */
  createAgain(): Promise<ShopConnection>;
  drop(): Promise<void>;
};

/** Makes a shop with this many customers on the test server and opens it. */
export async function createTestShop(people: number): Promise<TestShop> {
  const database = `test_shop_${randomBytes(6).toString('hex')}`;
  const options = {
    today: shopToday,
    database,
    role: `${database}_role`,
    password: 'test',
    people,
  };
  const connection = await createShopDatabase(testServerUrl(), options);
  const url = new URL(testServerUrl());
  url.pathname = `/${database}`;
  const owner = new Client({ connectionString: url.href });
  await owner.connect();
  const system = openShop(connection);
  return {
    ...{ connection, system, owner },
    createAgain: () => createShopDatabase(testServerUrl(), options),
    drop: async () => {
      await system.close();
      await owner.end();
      await onServer([`drop database ${database} with (force)`, `drop role ${options.role}`]);
    },
  };
}

function openShop({ password, ...settings }: ShopConnection): ConnectedSystem {
  const catalog = join(__dirname, '../../../../../connectors/catalog/lindenhof-shop');
  const read = (file: string) => readFileSync(join(catalog, file), 'utf8');
  const result = readDocuments({
    connector: read('connector.yaml'),
    dataset: read('dataset.yaml'),
  });
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  const now = () => shopToday.toZonedDateTime({ timeZone: 'UTC', plainTime: '10:20' }).toInstant();
  return openSystem(result.documents, { settings, secrets: { password }, now });
}

async function onServer(statements: readonly string[]): Promise<void> {
  const server = new Client({ connectionString: testServerUrl() });
  await server.connect();
  for (const statement of statements) await server.query(statement);
  await server.end();
}
