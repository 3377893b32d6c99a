import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestingModule } from '@nestjs/testing';
import { createSociety, societyTexts } from '@tabularium/connector-engine/testing/society';
import { Organisations } from '@tabularium/server-organisation';
import { Config, systemScope, UnitOfWork } from '@tabularium/server-platform';
import { testModule, testScope } from '@tabularium/server-platform/testing/test-module';
import { cloneTemplate, emptyDatabase } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { Catalog } from './catalog/catalog';
import { CheckConnection } from './check-connection/check-connection';
import { ConnectSystem } from './connect-system/connect-system';
import { ConnectionUse } from './connection-use';
import { Connections } from './connections';
import { ConnectorsModule } from './connectors.module';
import { ListConnections } from './list-connections/list-connections';
import { kindAnswer } from './list-connector-kinds/kind-answer';
import { SetConnectionState } from './set-connection-state/set-connection-state';
import { TryConnection } from './try-connection/try-connection';

describe('connected systems', () => {
  let db: TestDatabase;
  let customer: TestDatabase;
  let module: TestingModule;
  let controllerId: string;
  let otherId: string;
  let id: string;

  const run = <T>(work: Parameters<UnitOfWork['run']>[1], scope = testScope(controllerId)) =>
    module.get(UnitOfWork).run(scope, work) as Promise<T>;
  const folder = () => join(module.get(Config).dataDir, 'connectors', 'society');
  const writeDocuments = (dataset: string) =>
    writeFileSync(join(folder(), 'dataset.yaml'), dataset);
  const values = () => {
    const { hostname, port, pathname, username } = new URL(customer.url);
    return {
      host: hostname,
      port,
      database: pathname.slice(1),
      user: username,
      password: 'hush-hush',
    };
  };
  const connect = (over: object = {}, scope = testScope(controllerId)) =>
    module
      .get(ConnectSystem)
      .run(scope, { key: 'society', controllerId, name: 'Society', values: values(), ...over });
  const card = async () =>
    (await module.get(ListConnections).run(testScope(controllerId))).connections[0]!;

  beforeAll(async () => {
    db = await cloneTemplate();
    customer = await emptyDatabase();
    await createSociety(customer.pool);
    module = await testModule({ databaseUrl: db.url, imports: [ConnectorsModule] });
    const add = (slug: string) =>
      run<string>(
        (tx) => module.get(Organisations).addController(tx, aController(slug)),
        systemScope,
      );
    controllerId = await add('shop');
    otherId = await add('clinic');
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(folder(), 'connector.yaml'), societyTexts.connector);
    writeDocuments(societyTexts.dataset);
    id = await connect();
  });
  afterAll(async () => {
    await module?.close();
    await customer?.drop();
    await db?.drop();
  });

  it('are offered from the catalog and the data folder, each problem with its line', async () => {
    const broken = join(folder(), '..', 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'dataset.yaml'), 'format: 2\n');
    mkdirSync(join(folder(), '..', 'Not A Key'));
    const kinds = (await module.get(Catalog).entries()).map(kindAnswer);
    expect(kinds.map((kind) => kind.key)).toEqual(
      expect.arrayContaining(['broken', 'generic-postgres', 'society']),
    );
    expect(kinds.map((kind) => kind.key)).not.toContain('Not A Key');
    const society = kinds.find((kind) => kind.key === 'society')!;
    expect(society).toMatchObject({ source: 'own', hasDataset: true, problem: null });
    expect(society.params).toContainEqual(
      expect.objectContaining({
        name: 'ssl',
        type: 'choice',
        options: ['disable', 'require', 'verify-full'],
      }),
    );
    expect(society.params).toContainEqual(
      expect.objectContaining({ name: 'password', type: 'secret', preset: null }),
    );
    expect(kinds.find((kind) => kind.key === 'broken')?.problem).toMatch(
      /^dataset\.yaml:1: format/,
    );
    expect(await module.get(Catalog).find('../../etc')).toBeUndefined();
  });

  it('are connected with an immutable version and sealed secrets', async () => {
    expect(await card()).toMatchObject({
      id,
      key: 'society',
      kind: 'PostgreSQL',
      state: 'live',
      health: 'ok',
      collections: 5,
      openRequests: 0,
    });
    const { rows } = await db.pool.query(`select settings, secrets_sealed from connections`);
    expect(rows[0].settings).toMatchObject({ database: customer.name, ssl: 'disable' });
    expect(JSON.stringify(rows[0].settings)).not.toContain('hush');
    expect(rows[0].secrets_sealed.includes('hush')).toBe(false);
    for (const act of [
      'update connector_versions set name = name',
      'delete from connector_versions',
      'truncate connector_versions cascade',
    ]) {
      await expect(db.pool.query(act)).rejects.toThrow('append-only');
    }
  });

  it('keep a pinned version when their documents change, and are one connection still', async () => {
    const before = (await card()).versionHash;
    writeDocuments(societyTexts.dataset.replace('category: Member', 'category: Members'));
    expect(await connect()).toBe(id);
    const after = (await card()).versionHash;
    expect(after).not.toBe(before);
    const seen = (hash: string) =>
      module
        .get(Connections)
        .withSystem(id, hash, testScope(controllerId), async (system, facts) => {
          return [facts.collections[0]?.category, (await system.check()).ok];
        });
    expect(await seen(before)).toEqual(['Member', expect.any(Boolean)]);
    expect(await seen(after)).toEqual(['Members', expect.any(Boolean)]);
    await expect(seen('0'.repeat(64))).rejects.toMatchObject({ class: 'refused' });
  });

  it('are closed after use, also when the work fails', async () => {
    const hash = (await card()).versionHash;
    const failing = module
      .get(Connections)
      .withSystem(id, hash, testScope(controllerId), async (system) => {
        await system.readBack([{ collection: 'people', id: '["1"]' }]);
        throw new Error('work failed');
      });
    await expect(failing).rejects.toThrow('work failed');
    const { rows } = await customer.pool.query(
      `select 1 from pg_stat_activity where datname = $1 and application_name = 'tabularium'`,
      [customer.name],
    );
    expect(rows).toEqual([]);
  });

  it('belong to one controller: nobody else sees, uses, checks or changes them', async () => {
    const stranger = testScope(otherId);
    expect((await module.get(ListConnections).run(stranger)).connections).toEqual([]);
    const hash = (await card()).versionHash;
    await expect(
      module.get(Connections).withSystem(id, hash, stranger, async () => 1),
    ).rejects.toMatchObject({ class: 'refused' });
    await expect(module.get(CheckConnection).run(stranger, id)).rejects.toMatchObject({
      code: 'resource.not-found',
    });
    await expect(
      module.get(SetConnectionState).run(stranger, id, 'disabled'),
    ).rejects.toMatchObject({ code: 'resource.not-found' });
    await expect(connect({}, stranger)).rejects.toMatchObject({ code: 'resource.not-found' });
  });

  it('refuse what is missing, unreachable or badly described, without the secret in the answer', async () => {
    await expect(connect({ values: { ...values(), port: 'x' } })).rejects.toMatchObject({
      code: 'request.invalid',
      fields: { 'values.port': 'integer' },
    });
    const unreachable = await connect({ values: { ...values(), port: '1' } }).catch(
      (error: unknown) => error,
    );
    expect(unreachable).toMatchObject({
      code: 'connection.unreachable',
      facts: { seen: expect.stringContaining('Reach') },
    });
    await expect(connect({ key: 'broken' })).rejects.toMatchObject({
      code: 'connection.invalid-document',
      facts: { problem: expect.stringContaining('dataset.yaml:1') },
    });
    await expect(connect({ key: 'generic-postgres' })).rejects.toMatchObject({
      code: 'connection.invalid-document',
    });
    await expect(connect({ key: randomUUID() })).rejects.toMatchObject({
      code: 'resource.not-found',
    });
    const report = await module
      .get(TryConnection)
      .run(testScope(controllerId), { key: 'society', controllerId, values: values() });
    expect(report.ok).toBe(true);
    expect(JSON.stringify([unreachable, report])).not.toContain('hush');
  });

  it('note a failing check and recover', async () => {
    await customer.pool.query('alter table society.visits rename to visits_away');
    expect((await module.get(CheckConnection).run(testScope(controllerId), id)).ok).toBe(false);
    expect(await card()).toMatchObject({
      health: 'failed',
      lastFailure: 'Structure: there is no table society.visits.',
    });
    await customer.pool.query('alter table society.visits_away rename to visits');
    expect((await module.get(CheckConnection).run(testScope(controllerId), id)).ok).toBe(true);
    expect(await card()).toMatchObject({ health: 'ok', lastFailure: null });
  });

  it('are not disabled under an open request; disabled ones are not used', async () => {
    const set = (state: 'live' | 'disabled') =>
      module.get(SetConnectionState).run(testScope(controllerId), id, state);
    const use = module.get(ConnectionUse);
    const none = use.openRequests;
    use.fill({ countByConnection: async (_tx, ids) => new Map(ids.map((one) => [one, 2])) });
    expect((await card()).openRequests).toBe(2);
    await expect(set('disabled')).rejects.toMatchObject({
      code: 'connection.in-use',
      facts: { openRequests: 2 },
    });
    use.fill(none);
    await set('disabled');
    const hash = (await card()).versionHash;
    await expect(
      module.get(Connections).withSystem(id, hash, testScope(controllerId), async () => 1),
    ).rejects.toMatchObject({ class: 'refused' });
    expect(
      await run<unknown[]>((tx) => module.get(Connections).ofController(tx, controllerId)),
    ).toEqual([]);
    await set('live');
    await set('live');
  });

  it('leave one entry for each act', async () => {
    const { rows } = await db.pool.query<{ action: string; n: number }>(
      `select action, count(*)::int n from audit_entries where action like 'connectors.%' group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { action: 'connectors.check-connection', n: 2 },
      { action: 'connectors.connect-system', n: 2 },
      { action: 'connectors.disable', n: 1 },
      { action: 'connectors.enable', n: 1 },
      { action: 'connectors.try-connection', n: 1 },
    ]);
  });
});

function aController(slug: string): Parameters<Organisations['addController']>[1] {
  return {
    ...{ name: `Lindenhof ${slug}`, slug, country: 'DE', region: null, timeZone: 'Europe/Berlin' },
    ...{
      authorityName: 'LfDI',
      authorityUrl: 'https://authority.example',
      authorityAddress: 'Stuttgart',
    },
    ...{
      dpoName: 'Mara Vogt',
      dpoEmail: 'dpo@lindenhof.example',
      dpoPhone: '',
      postalAddress: 'Freiburg',
    },
    ...{ languages: ['en'], defaultLanguage: 'en', automaticSearch: false },
  };
}
