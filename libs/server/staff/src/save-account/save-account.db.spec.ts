import { OutboxDrain, UnitOfWork } from '@tabularium/server-platform';
import { testScope } from '@tabularium/server-platform/testing/test-module';
import { StaffDirectory } from '../staff-directory';
import { auditActions } from '../testing/staff-browser';
import type { StaffBrowser } from '../testing/staff-browser';
import { goodPassword, StaffHouse } from '../testing/staff-house';

describe('accounts', () => {
  let house: StaffHouse;
  let admin: StaffBrowser;
  let adminId: string;

  beforeAll(async () => {
    house = await StaffHouse.open();
    adminId = await house.account('admin@lindenhof.example', ['admin']);
  });
  afterAll(() => house?.close());
  beforeEach(async () => {
    await house.forgetThrottles();
    admin = await house.signedIn('admin@lindenhof.example');
  });

  const save = (
    by: StaffBrowser,
    id: string,
    roles: string[],
    state = 'active',
    controllerIds: string[] = [],
  ) => by.post(`/accounts/${id}`, { roles, controllerIds, state });

  it('invites by a link that sets the first password and then no longer works', async () => {
    const invitation = {
      name: 'Jonas Reiter',
      email: 'jonas@lindenhof.example',
      language: 'en',
      roles: ['dpo'],
      controllerIds: [],
    };
    const both = await Promise.all([
      admin.post('/accounts', invitation),
      admin.post('/accounts', invitation),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await house.get(OutboxDrain).drain();
    const text =
      house.mails.caught.find(({ to }) => to[0] === 'jonas@lindenhof.example')?.mail.text ?? '';
    const token = /reset#([\w-]+)/.exec(text)?.[1] ?? '';
    expect((await house.browser().signIn('jonas@lindenhof.example', goodPassword)).status).toBe(
      401,
    );
    const choose = { token, password: goodPassword };
    expect((await house.browser().post('/password-resets/redeem', choose)).status).toBe(200);
    expect((await house.browser().post('/password-resets/redeem', choose)).body['code']).toBe(
      'reset.invalid',
    );
    await house.signedIn('jonas@lindenhof.example');
    expect((await admin.get('/accounts')).body['accounts']).toMatchObject([
      { email: 'admin@lindenhof.example', state: 'active' },
      { name: 'Jonas Reiter', email: 'jonas@lindenhof.example', state: 'active', roles: ['dpo'] },
    ]);
  });

  it('ends the sessions of an account whose roles change or that is disabled, at once', async () => {
    const id = await house.account('aylin@lindenhof.example', ['dpo']);
    for (const [roles, state] of [
      [['dpo', 'admin'], 'active'],
      [['dpo'], 'disabled'],
    ] as const) {
      const browser = await house.signedIn('aylin@lindenhof.example');
      expect((await browser.get('/controllers')).status).toBe(200);
      expect((await save(admin, id, [...roles], state)).status).toBe(200);
      expect((await browser.get('/controllers')).status).toBe(401);
    }
    expect((await house.browser().signIn('aylin@lindenhof.example', goodPassword)).status).toBe(
      401,
    );
  });

  it('keeps the last administrator, also when two take each other away at the same time', async () => {
    expect(await save(admin, adminId, ['dpo'])).toMatchObject({
      status: 409,
      body: { code: 'account.last-admin' },
    });
    expect(await save(admin, adminId, ['admin'], 'disabled')).toMatchObject({
      body: { code: 'account.last-admin' },
    });
    expect((await admin.get('/accounts')).status).toBe(200);

    const otherId = await house.account('other@lindenhof.example', ['admin']);
    const other = await house.signedIn('other@lindenhof.example');
    const results = await Promise.all([
      save(admin, otherId, ['dpo']),
      save(other, adminId, ['dpo']),
    ]);
    expect(results.filter(({ status }) => status === 200)).toHaveLength(1);
    const { rows } = await house.db.pool.query(`select 1 from account_roles where role = 'admin'`);
    expect(rows).toHaveLength(1);
    await house.db.pool.query(
      `insert into account_roles select id, 'admin', now() from accounts on conflict do nothing`,
    );
  });

  it('lets nobody hand out more than they reach, and no DPO touch accounts', async () => {
    const [mine = '', foreign = ''] = house.controllers;
    const localId = await house.account('local@lindenhof.example', ['admin'], [mine]);
    const foreignId = await house.account('foreign@lindenhof.example', ['dpo'], [foreign]);
    const local = await house.signedIn('local@lindenhof.example');
    for (const [id, controllers] of [
      [localId, []],
      [localId, [mine, foreign]],
      [foreignId, [mine]],
    ] as const) {
      expect(await save(local, id, ['admin'], 'active', [...controllers])).toMatchObject({
        status: 403,
      });
    }
    expect((await save(local, localId, ['admin', 'dpo'], 'active', [mine])).status).toBe(200);
    await house.account('dpo@lindenhof.example', ['dpo']);
    const dpo = await house.signedIn('dpo@lindenhof.example');
    expect((await dpo.get('/accounts')).status).toBe(403);
    expect((await save(dpo, localId, ['admin', 'dpo'])).status).toBe(403);
  });

  it('tells other slices who the DPOs of a controller are, and names for ids', async () => {
    const [mine = '', foreign = ''] = house.controllers;
    const directory = house.get(StaffDirectory);
    const ofForeign = await house
      .get(UnitOfWork)
      .run(testScope(foreign), (tx) => directory.dposOf(tx, foreign));
    const ofMine = await house
      .get(UnitOfWork)
      .run(testScope(mine), (tx) => directory.dposOf(tx, mine));
    expect(ofForeign.map(({ email }) => email)).toContain('foreign@lindenhof.example');
    expect(ofMine.map(({ email }) => email)).not.toContain('foreign@lindenhof.example');
    expect(ofMine.map(({ email }) => email)).not.toContain('aylin@lindenhof.example');
    const names = await house
      .get(UnitOfWork)
      .run(testScope(mine), (tx) => directory.nameOf(tx, [adminId]));
    expect(names.get(adminId)).toEqual({ name: 'Mara Vogt', initials: 'MV' });
  });

  it('leaves one entry for each view and each change', async () => {
    const dpo = await house.signedIn('dpo@lindenhof.example');
    const { rows } = await house.db.pool.query<{ last: number }>(
      'select max(id) as last from audit_entries',
    );
    await admin.get('/accounts');
    expect((await dpo.get('/colleagues')).body['colleagues']).toContainEqual(
      expect.objectContaining({ initials: 'MV' }),
    );
    await admin.post('/account/preferences', { language: 'de', theme: 'dark', singleKeys: false });
    const dark = await admin.get('/session');
    expect(dark.body['account']).toMatchObject({
      language: 'de',
      theme: 'dark',
      singleKeys: false,
    });
    expect(await auditActions(house.db, Number(rows[0]?.last))).toEqual([
      'staff.list-accounts',
      'staff.list-colleagues',
      'staff.save-preferences',
    ]);
  });
});
