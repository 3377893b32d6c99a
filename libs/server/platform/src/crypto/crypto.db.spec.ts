import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import { cloneTemplate } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { UnitOfWork } from '../database/unit-of-work';
import type { Transaction } from '../database/unit-of-work';
import { testModule, testScope } from '../testing/test-module';
import { BlindIndex } from './blind-index';
import { DataKeyGone, DataKeys } from './data-keys';
import { Envelope } from './envelope';

const a = randomUUID();
const b = randomUUID();

describe('keys and envelopes', () => {
  let db: TestDatabase;
  let module: TestingModule;

  beforeAll(async () => {
    db = await cloneTemplate();
    module = await testModule({ databaseUrl: db.url });
  });
  afterAll(async () => {
    await module?.close();
    await db?.drop();
  });

  const inScope = <T>(controllers: string[], work: (tx: Transaction) => Promise<T>): Promise<T> =>
    module.get(UnitOfWork).run(testScope(...controllers), work);
  const newKey = (controllerId: string, ownerId: string = randomUUID()) =>
    inScope([controllerId], (tx) =>
      module.get(DataKeys).create(tx, { controllerId, kind: 'request', ownerId }),
    );

  it('reopens in another unit what a stored key sealed', async () => {
    const ownerId = randomUUID();
    const place = { table: 't', column: 'c_sealed', row: randomUUID() };
    const sealed = module.get(Envelope).seal(await newKey(a, ownerId), place, 'Zürich 日本');
    const key = await inScope([a], (tx) => module.get(DataKeys).ofOwner(tx, 'request', ownerId));
    expect(module.get(Envelope).open(key, place, sealed)).toBe('Zürich 日本');
    expect(sealed.includes('Zürich')).toBe(false);
  });

  it('does not hand out a key of a controller outside the scope', async () => {
    const ownerId = randomUUID();
    const key = await newKey(a, ownerId);
    const other = inScope([b], (tx) => module.get(DataKeys).ofOwner(tx, 'request', ownerId));
    await expect(other).rejects.toThrow(DataKeyGone);
    await expect(inScope([b], (tx) => module.get(DataKeys).byId(tx, key.id))).rejects.toThrow(
      DataKeyGone,
    );
    const foreign = inScope(
      [b],
      (tx) => module.get(BlindIndex).of(tx, a, 'email', 'x@y.example') as never,
    );
    await expect(foreign).rejects.toThrow('outside the scope');
  });

  it('destroys a key for good and lets the owner have a new one', async () => {
    const ownerId = randomUUID();
    const key = await newKey(a, ownerId);
    await inScope([a], (tx) => module.get(DataKeys).destroy(tx, 'request', ownerId));
    await expect(inScope([a], (tx) => module.get(DataKeys).byId(tx, key.id))).rejects.toThrow(
      DataKeyGone,
    );
    const { rows } = await db.pool.query(
      'select wrapped, destroyed_at from data_keys where id = $1',
      [key.id],
    );
    expect(rows[0]).toEqual({ wrapped: null, destroyed_at: expect.any(Date) as Date });
    expect((await newKey(a, ownerId)).id).not.toBe(key.id);
  });

  it('cannot be fooled by moving a wrapped key to another owner', async () => {
    const [victim, thief] = [randomUUID(), randomUUID()];
    const key = await newKey(a, victim);
    await db.pool.query(`update data_keys set owner_id = $2 where id = $1`, [key.id, thief]);
    const moved = inScope([a], (tx) => module.get(DataKeys).ofOwner(tx, 'request', thief));
    await expect(moved).rejects.toThrow('does not open');
  });

  it('makes one key-encryption key per controller, also for keys made at the same time', async () => {
    const fresh = randomUUID();
    await Promise.all(Array.from({ length: 5 }, () => newKey(fresh)));
    const { rows } = await db.pool.query(
      `select count(*)::int as keys, count(distinct kek_id)::int as keks from data_keys where controller_id = $1`,
      [fresh],
    );
    expect(rows[0]).toEqual({ keys: 5, keks: 1 });
  });

  it('indexes equal values alike in one controller and field, and nowhere else', async () => {
    const index = module.get(BlindIndex);
    const all = await inScope([a, b], (tx) =>
      Promise.resolve([
        index.of(tx, a, 'email', 'anna@example.org').toString('hex'),
        index.of(tx, a, 'email', 'anna@example.org').toString('hex'),
        index.of(tx, b, 'email', 'anna@example.org').toString('hex'),
        index.of(tx, a, 'name-word', 'anna@example.org').toString('hex'),
      ]),
    );
    expect(all[0]).toBe(all[1]);
    expect(new Set(all).size).toBe(3);
    expect(all[0]).toMatch(/^01[0-9a-f]{32}$/);
  });

  it('refuses to start with another root key than the data was written with', async () => {
    const another = testModule({
      databaseUrl: db.url,
      environment: { TABULARIUM_KEY: Buffer.alloc(32, 8).toString('base64url') },
    });
    await expect(another).rejects.toThrow(/TABULARIUM_KEY.*original key/);
  });
});
