import { createHash } from 'node:crypto';
import { canonicalJson } from '@tabularium/domain/erasure/canonical-json';
import { emptyDatabase, type TestDatabase } from '@tabularium/testing';
import type { ConnectedSystem, EraseItem, RecordRef } from '../connected-system';
import { createSociety, openSociety } from '../testing/society';

const hash = (values: Readonly<Record<string, string | null>>) =>
  createHash('sha256').update(canonicalJson(values)).digest('hex');
const gift = (n: number) => ({
  collection: 'gifts',
  id: `["00000000-0000-4000-8000-00000000000${n}"]`,
});
const person = (id: number) => ({ collection: 'people', id: `["${id}"]` });
const anonymous = {
  person_id: null,
  contact: 'anonymous',
  phone: null,
  name: null,
  amount: '0',
  details: '{"a":1}',
  remark: '',
};

describe('an erase step', () => {
  let db: TestDatabase;
  let system: ConnectedSystem;
  beforeEach(async () => {
    db = await emptyDatabase();
    await createSociety(db.pool);
    await db.pool.query(`
      insert into society.people (id, number, email, deleted_at) values (1, 'M-1', 'ana@example.com', null), (2, 'M-2', 'b@example.com', '2020-01-01'), (3, 'M-3', 'c@example.com', null);
      insert into society.visits values (1, 1, 'tea'), (3, 1, 'cake');
      insert into society.gifts (id, person_id, contact, name, amount, remark) select ('00000000-0000-4000-8000-00000000000' || n)::uuid, 1, 'ana@example.com', 'Ana', n, 'for Ana' from generate_series(1, 3) n`);
    system = openSociety(db.url);
  });
  afterEach(async () => {
    await system.close();
    await db.drop();
  });

  async function planned(
    action: EraseItem['action'],
    refs: readonly RecordRef[],
  ): Promise<EraseItem[]> {
    const states = await system.readBack(refs);
    return states.map(({ ref, values }) => ({
      ref,
      action,
      beforeHash: hash(values),
      ...(action === 'anonymise' ? { replacement: anonymous } : {}),
    }));
  }

  it('orders children before their parents', () => {
    const order = system.eraseOrder();
    expect(order.indexOf('visits')).toBeLessThan(order.indexOf('people'));
    expect(order.indexOf('receipts')).toBeLessThan(order.indexOf('gifts'));
    expect(order.indexOf('gifts')).toBeLessThan(order.indexOf('people'));
    expect(order.length).toBe(5);
  });

  it('deletes for real, soft-deleted rows too, and nothing else; a second time it finds it done', async () => {
    const items = await planned('erase', [person(2)]);
    expect(items[0]?.beforeHash).not.toBe(hash({}));
    expect(await system.erase(items, hash, 10)).toEqual({
      items: [{ ref: person(2), effect: 'erased' }],
      committed: true,
    });
    expect((await db.pool.query('select id::int from society.people order by id')).rows).toEqual([
      { id: 1 },
      { id: 3 },
    ]);
    expect(await system.erase(items, hash, 10)).toEqual({
      items: [{ ref: person(2), effect: 'already-done' }],
      committed: true,
    });
    expect(await system.readBack([person(2), person(1)])).toMatchObject([
      { present: false, values: {} },
      { present: true },
    ]);
  });

  it('overwrites with exactly the replacement; a second time it finds it done', async () => {
    const items = await planned('anonymise', [gift(1), gift(2)]);
    expect((await system.erase(items, hash, 10)).items.map((item) => item.effect)).toEqual([
      'anonymised',
      'anonymised',
    ]);
    const [state] = await system.readBack([gift(1)]);
    expect(state?.values).toMatchObject({ ...anonymous, amount: '0.00', details: '{"a": 1}' });
    expect(await system.erase(items, hash, 10)).toMatchObject({
      committed: true,
      items: [{ effect: 'already-done' }, { effect: 'already-done' }],
    });
    expect(
      (await db.pool.query(`select count(*)::int n from society.gifts where name = 'Ana'`)).rows,
    ).toEqual([{ n: 1 }]);
  });

  it('touches nothing when one record has changed since the plan', async () => {
    const items = await planned('anonymise', [gift(1), gift(2), gift(3)]);
    await db.pool.query(
      `update society.gifts set remark = 'new' where name = 'Ana' and amount = 2; delete from society.gifts where amount = 3`,
    );
    expect(await system.erase(items, hash, 10)).toEqual({
      committed: false,
      items: [
        { ref: gift(2), effect: 'changed' },
        { ref: gift(3), effect: 'changed' },
      ],
    });
    expect((await system.readBack([gift(1)]))[0]?.values).toMatchObject({ name: 'Ana' });
  });

  it('refuses more rows than the guard allows, two collections, and a key it does not know', async () => {
    const items = await planned('erase', [person(1), person(2), person(3)]);
    await expect(system.erase(items, hash, 2)).rejects.toMatchObject({
      class: 'guard',
      retryable: false,
    });
    const mixed = [...items.slice(0, 1), ...(await planned('erase', [gift(1)]))];
    await expect(system.erase(mixed, hash, 10)).rejects.toMatchObject({ class: 'guard' });
    await expect(system.erase([items[0]!, items[0]!], hash, 10)).rejects.toMatchObject({
      class: 'guard',
    });
    const bad = [{ ...items[0]!, ref: { collection: 'people', id: '["1","2"]' } }];
    await expect(system.erase(bad, hash, 10)).rejects.toMatchObject({ class: 'schema' });
    const many = Array.from({ length: 51 }, (_, n) => ({ ...items[0]!, ref: person(n) }));
    await expect(system.erase(many, hash, 1000)).rejects.toMatchObject({ class: 'guard' });
    expect((await db.pool.query('select 1 from society.people')).rowCount).toBe(3);
  });

  it('is stopped by a foreign key of its own, and says so without a value', async () => {
    const items = await planned('erase', [person(1)]);
    const failure = await system.erase(items, hash, 10).catch((error: unknown) => error);
    expect(failure).toMatchObject({ class: 'refused', code: '23503', retryable: false });
    expect(String(failure)).not.toMatch(/ana@example|\(1\)/);
    expect((await system.readBack([person(1)]))[0]?.present).toBe(true);
  });

  it.each([
    ['keeps the row in silence', 'return null', 'before delete', 'guard'],
    ['speaks of a person', `raise exception 'ana@example.com is a VIP'`, 'before delete', 'other'],
  ])('is not fooled by a trigger that %s', async (_what, body, when, failureClass) => {
    await db.pool
      .query(`create function society.meddle() returns trigger language plpgsql as $$ begin ${body}; end $$;
      create trigger meddle ${when} on society.people for each row execute function society.meddle()`);
    const failure = await system
      .erase(await planned('erase', [person(2)]), hash, 10)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ class: failureClass });
    expect(String(failure)).not.toContain('ana@example.com');
    expect((await system.readBack([person(2)]))[0]?.present).toBe(true);
  });

  it('is not fooled by a trigger that writes the name back', async () => {
    await db.pool
      .query(`create function society.restore() returns trigger language plpgsql as $$ begin new.name := old.name; return new; end $$;
      create trigger restore before update on society.gifts for each row execute function society.restore()`);
    await expect(
      system.erase(await planned('anonymise', [gift(1)]), hash, 10),
    ).rejects.toMatchObject({ class: 'guard' });
    expect((await system.readBack([gift(1)]))[0]?.values).toMatchObject({
      contact: 'ana@example.com',
    });
  });

  it('gives up on a row that somebody else holds, to try again', async () => {
    const items = await planned('erase', [person(2)]);
    const other = await db.pool.connect();
    await other.query('begin; select 1 from society.people where id = 2 for update');
    await expect(system.erase(items, hash, 10)).rejects.toMatchObject({
      class: 'timeout',
      retryable: true,
      code: '55P03',
    });
    await other.query('rollback');
    other.release();
    expect(await system.erase(items, hash, 10)).toMatchObject({ committed: true });
  });

  it('run twice at once erases once', async () => {
    const items = await planned('erase', [person(2)]);
    const effects = await Promise.all([
      system.erase(items, hash, 10),
      system.erase(items, hash, 10),
    ]);
    expect(effects.map((effect) => effect.items[0]?.effect).sort()).toEqual([
      'already-done',
      'erased',
    ]);
  });

  it('reads any number of records back, in the order asked, absent ones included', async () => {
    const refs = Array.from({ length: 2500 }, (_, n) => person(2500 - n));
    const states = await system.readBack(refs);
    expect(states.map((state) => state.ref)).toEqual(refs);
    expect(states.filter((state) => state.present).map((state) => state.ref)).toEqual([
      person(3),
      person(2),
      person(1),
    ]);
  });
});
