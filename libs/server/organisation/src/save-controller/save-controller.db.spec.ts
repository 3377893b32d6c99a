import type { TestingModule } from '@nestjs/testing';
import { systemScope, UnitOfWork } from '@tabularium/server-platform';
import { testModule, testScope } from '@tabularium/server-platform/testing/test-module';
import { cloneTemplate } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import type { ControllerInput } from '../controller.entity';
import { OrganisationModule } from '../organisation.module';
import { Organisations } from '../organisations';
import { SaveController } from './save-controller';

const shop: ControllerInput = {
  name: 'Lindenhof Shop GmbH',
  slug: 'shop',
  country: 'DE',
  region: 'DE-BW',
  timeZone: 'Europe/Berlin',
  authorityName: 'LfDI',
  authorityUrl: 'https://authority.example',
  authorityAddress: 'Stuttgart',
  dpoName: 'Mara Vogt',
  dpoEmail: 'dpo@lindenhof.example',
  dpoPhone: '',
  postalAddress: 'Freiburg',
  languages: ['en', 'de'],
  defaultLanguage: 'de',
  automaticSearch: false,
};

describe('controllers', () => {
  let db: TestDatabase;
  let module: TestingModule;
  let shopId: string;
  let clinicId: string;

  const add = (input: ControllerInput) =>
    module
      .get(UnitOfWork)
      .run(systemScope, (tx) => module.get(Organisations).addController(tx, input));
  const save = (id: string, input: ControllerInput, scope = [id]) =>
    module.get(SaveController).run(testScope(...scope), id, input);
  const facts = (slug: string) => module.get(Organisations).findController(slug);

  beforeAll(async () => {
    db = await cloneTemplate();
    module = await testModule({ databaseUrl: db.url, imports: [OrganisationModule] });
    shopId = await add(shop);
    clinicId = await add({ ...shop, slug: 'clinic', name: 'Lindenhof Clinic' });
  });
  afterAll(async () => {
    await module?.close();
    await db?.drop();
  });

  it('is one organisation per install, also of five made at once', async () => {
    const make = () =>
      module
        .get(UnitOfWork)
        .run(systemScope, (tx) => module.get(Organisations).create(tx, 'Lindenhof'));
    const made = await Promise.allSettled(Array.from({ length: 5 }, make));
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of made)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'setup.done' });
  });

  it('gives a slug to one controller, also of five added at once', async () => {
    const added = await Promise.allSettled(
      Array.from({ length: 5 }, () => add({ ...shop, slug: 'leeds' })),
    );
    expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of added) {
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'controller.slug-taken' });
    }
    await expect(save(shopId, { ...shop, slug: 'clinic' })).rejects.toMatchObject({
      code: 'controller.slug-taken',
    });
  });

  it('changes all facts, and the slug until a request used it', async () => {
    await save(shopId, { ...shop, slug: 'shop-2', automaticSearch: true, region: null });
    expect(await facts('shop-2')).toMatchObject({
      id: shopId,
      automaticSearch: true,
      region: null,
    });
    await expect(facts('shop')).rejects.toMatchObject({ code: 'controller.unknown' });
    await module
      .get(UnitOfWork)
      .run(testScope(shopId), (tx) => module.get(Organisations).fixSlug(tx, shopId));
    const again = save(shopId, { ...shop, slug: 'shop' });
    await expect(again).rejects.toMatchObject({
      code: 'request.invalid',
      fields: { slug: 'fixed' },
    });
    await save(shopId, { ...shop, slug: 'shop-2', name: 'Lindenhof Online' });
    expect(await facts('shop-2')).toMatchObject({
      name: 'Lindenhof Online',
      timeZone: 'Europe/Berlin',
    });
  });

  it('changes none outside the scope', async () => {
    const foreign = save(clinicId, { ...shop, slug: 'clinic', name: 'Taken over' }, [shopId]);
    await expect(foreign).rejects.toMatchObject({ code: 'resource.not-found' });
    expect(await facts('clinic')).toMatchObject({ name: 'Lindenhof Clinic' });
  });

  it.each([
    ['name', { name: 'Shop\r\nBcc: a@example.com' }],
    ['timeZone', { timeZone: 'Mars/Olympus' }],
    ['timeZone', { timeZone: '+01:00' }],
    ['region', { region: 'FR-67' }],
    ['defaultLanguage', { defaultLanguage: 'fr' }],
    ['authorityUrl', { authorityUrl: 'javascript:alert(1)' }],
  ] as const)('refuses a wrong %s', async (field, over) => {
    const act = save(clinicId, { ...shop, slug: 'clinic', ...over });
    await expect(act).rejects.toMatchObject({
      code: 'request.invalid',
      fields: { [field]: expect.any(String) },
    });
  });

  it('leaves one entry for each change, naming the fields but no values', async () => {
    const { rows } = await db.pool.query(
      `select action, detail from audit_entries where object_id = $1 order by id`,
      [shopId],
    );
    expect(rows).toEqual([
      { action: 'organisation.create-controller', detail: {} },
      {
        action: 'organisation.save-controller',
        detail: { changed: ['slug', 'region', 'automaticSearch'] },
      },
      {
        action: 'organisation.save-controller',
        detail: { changed: ['name', 'region', 'automaticSearch'] },
      },
    ]);
  });
});
