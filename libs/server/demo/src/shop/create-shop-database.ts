import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { Crowd } from './crowd';
import { Random } from './chance/random';
import { makeDatabase, ShopStore } from './shop.store';
import type { FilledTable, Row } from './shop-rows';
import { ShopRows } from './shop-rows';
import { stories } from './stories/stories';

/** How the shop is made. */
export type ShopOptions = {
  /** Dates count back from here. */
  readonly today: Temporal.PlainDate;
  readonly database?: string;
  /** Customers in all; tests take fewer. */
  readonly people?: number;
  readonly role?: string;
  /** For the role; by default a fresh one at every call. */
  readonly password?: string;
};

/** What `connectSystem` wants to know of the shop. */
export type ShopConnection = {
  readonly host: string;
  readonly port: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly ssl: 'disable';
};

const seed = 20_261_124;

/**
 * Creates the sample company's shop beside our own database, unless it is there, fills it in one
 * transaction, and answers the connection values of a role that may do no more than it must.
 */
export async function createShopDatabase(
  adminUrl: string,
  options: ShopOptions,
): Promise<ShopConnection> {
  const database = options.database ?? 'lindenhof_shop';
  const role = options.role ?? 'lindenhof_shop_tabularium';
  const password = options.password ?? randomBytes(18).toString('base64url');
  await withClient(adminUrl, (server) => makeDatabase(server, database));
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  await withClient(url.href, async (client) => {
    const store = new ShopStore(client);
    if (!(await store.isFilled())) {
      await store.fill(shopTables(options.today, options.people ?? 20_000));
      await store.analyse();
    }
    await store.openTo(role, password);
  });
  const { hostname: host, port } = url;
  return { host, port: port || '5432', database, user: role, password, ssl: 'disable' };
}

/** All rows: the hand-made people first, then the crowd, always the same. */
export function shopTables(today: Temporal.PlainDate, people: number): Record<FilledTable, Row[]> {
  const random = new Random(seed);
  const rows = new ShopRows(today, random);
  for (const story of stories) rows.addPerson(story);
  const crowd = new Crowd(random, stories);
  const taken = new Set(stories.map((story) => story.id));
  for (let id = 1; rows.tables.customers.length < people; id++) {
    if (!taken.has(id)) rows.addPerson(crowd.person(id));
  }
  return rows.tables;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'tabularium demo' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
