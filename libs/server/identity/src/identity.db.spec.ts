import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import { DataKeys, UnitOfWork } from '@tabularium/server-platform';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import { testModule, testScope } from '@tabularium/server-platform/testing/test-module';
import { cloneTemplate } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import type { NewIdentifier, Standing } from './identifiers/identifier';
import { Identifiers } from './identifiers/identifiers';
import { IdentityModule } from './identity.module';

const controllerId: string = randomUUID();

describe('identifiers', () => {
  let db: TestDatabase;
  let module: TestingModule;
  let requestId: string;

  beforeAll(async () => {
    db = await cloneTemplate();
    // The request's own row belongs to a higher slice; here only its id matters.
    await db.pool.query('alter table identifiers drop constraint identifiers_request');
    await db.pool.query('alter table identifiers drop constraint identifiers_controller_id_fkey');
    module = await testModule({ databaseUrl: db.url, imports: [IdentityModule] });
  });
  afterAll(async () => {
    await module?.close();
    await db?.drop();
  });
  beforeEach(async () => {
    requestId = randomUUID();
    await inScope((tx) =>
      module.get(DataKeys).create(tx, { controllerId, kind: 'request', ownerId: requestId }),
    );
  });

  const inScope = <T>(
    work: (tx: Transaction) => Promise<T>,
    scope: string = controllerId,
  ): Promise<T> => module.get(UnitOfWork).run(testScope(scope), work);
  const withKey = <T>(work: (tx: Transaction, key: DataKey) => Promise<T>): Promise<T> =>
    inScope(async (tx) => work(tx, await module.get(DataKeys).ofOwner(tx, 'request', requestId)));
  const add = (some: Partial<NewIdentifier> = {}) =>
    withKey((tx, key) =>
      module.get(Identifiers).add(tx, key, {
        ...{ controllerId, requestId, kind: 'email', value: 'ana@mail.example' },
        ...{ standing: 'typed', learnt: { how: 'form' } },
        ...some,
      }),
    );
  const all = () => withKey((tx, key) => module.get(Identifiers).list(tx, key, requestId));

  it('are stored once per exact value, by many at the same time', async () => {
    const added = await Promise.all(Array.from({ length: 10 }, () => add()));
    expect(added.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(added.map(({ id }) => id)).size).toBe(1);
    // Another writing is another identifier: only the exact address is what a code proves.
    expect((await add({ value: 'Ana@mail.example' })).isNew).toBe(true);
    expect((await add({ kind: 'name' })).isNew).toBe(true);
    expect((await add({ kind: 'system-id', system: 'shop.customers.id' })).isNew).toBe(true);
    expect((await add({ kind: 'system-id', system: 'shop.orders.id' })).isNew).toBe(true);
    expect(await all()).toHaveLength(5);
  });

  it.each<[Standing, Standing, Standing]>([
    ['typed', 'candidate', 'candidate'],
    ['candidate', 'learnt', 'learnt'],
    ['learnt', 'proved', 'proved'],
    ['rejected', 'learnt', 'learnt'],
    ['proved', 'learnt', 'proved'],
    ['learnt', 'candidate', 'learnt'],
    ['rejected', 'typed', 'rejected'],
  ])('that are %s and come again as %s are %s', async (first, second, result) => {
    await add({ standing: first });
    await add({ standing: second, learnt: { how: 'system' } });
    expect((await all()).map(({ standing }) => standing)).toEqual([result]);
  });

  it('of another request or another controller cannot be decided', async () => {
    const { id } = await add();
    const other = randomUUID();
    const decide = (request: string, scope: string = controllerId) =>
      inScope(
        (tx) => module.get(Identifiers).decide(tx, request, [id], 'proved', 'dpo-proof'),
        scope,
      );
    await expect(decide(other)).rejects.toThrow('another request');
    await expect(decide(requestId, randomUUID())).rejects.toThrow('another request');
    expect(await all()).toMatchObject([{ standing: 'typed' }]);
    await decide(requestId);
    expect(await all()).toMatchObject([{ standing: 'proved', learnt: { how: 'dpo-proof' } }]);
  });

  it('learnt from systems are forgotten with the working copy; where from stays as evidence', async () => {
    await add();
    const learnt = {
      how: 'system',
      connectionId: randomUUID(),
      collection: 'customers',
      field: 'phone',
    };
    await add({ kind: 'phone', value: '+49761555001', standing: 'learnt', learnt });
    await add({ kind: 'name', value: 'Ana Other', standing: 'rejected', learnt });
    await add({ kind: 'name', value: 'Ana Beck', standing: 'proved', learnt });
    expect(
      await inScope((tx) => module.get(Identifiers).forgetLearnt(tx, requestId), randomUUID()),
    ).toBe(0);
    expect(await inScope((tx) => module.get(Identifiers).forgetLearnt(tx, requestId))).toBe(2);
    expect((await all()).map(({ value, learnt: { collection } }) => [value, collection])).toEqual([
      ['ana@mail.example', null],
      ['', 'customers'],
      ['', 'customers'],
      ['Ana Beck', 'customers'],
    ]);
    expect(await inScope((tx) => module.get(Identifiers).forgetLearnt(tx, requestId))).toBe(0);
  });
});
