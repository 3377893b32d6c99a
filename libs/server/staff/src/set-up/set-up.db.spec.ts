import { Config } from '@tabularium/server-platform';
import { freshSetupLink } from '../setup-link/print-setup-link';
import { aController, goodPassword, StaffHouse } from '../testing/staff-house';

describe('the one-time set-up', () => {
  let house: StaffHouse;

  beforeAll(async () => {
    house = await StaffHouse.open(true);
  });
  afterAll(() => house?.close());
  beforeEach(() => house.forgetThrottles());

  const freshToken = async () => {
    const link = await freshSetupLink(house.get(Config));
    return /^https:\/\/staff\.example\/setup#([\w-]{40,})$/.exec(link ?? '')?.[1] ?? '';
  };
  const check = async (token: string) =>
    (await house.browser().post('/setup/check', { token })).body;
  const setUp = (token: string, over: object = {}) =>
    house.browser().post('/setup', {
      token,
      organisation: 'Lindenhof',
      controller: aController(),
      account: { name: 'Mara Vogt', email: 'mara@lindenhof.example', password: goodPassword },
      ...over,
    });

  it('opens only by the newest link, says what is wrong, and leaves nothing behind when it fails', async () => {
    expect((await house.browser().get('/session')).body).toMatchObject({
      needsSetup: true,
      account: null,
    });
    const old = await freshToken();
    const token = await freshToken();
    expect(await check(old)).toMatchObject({ code: 'setup.invalid' });
    expect(await check(token)).toEqual({ done: true });
    const weak = { name: 'Mara', email: 'mara@lindenhof.example', password: 'password123456' };
    expect((await setUp(token, { account: weak })).body['code']).toBe('password.too-weak');
    const wrongZone = await setUp(token, { controller: aController({ timeZone: 'Mars/Olympus' }) });
    expect(wrongZone.body).toMatchObject({
      code: 'request.invalid',
      fields: { timeZone: 'not-allowed' },
    });
    expect(await check(token)).toEqual({ done: true });
    for (const table of ['organisation', 'controllers', 'accounts', 'data_keys', 'audit_entries']) {
      expect((await house.db.pool.query(`select 1 from ${table}`)).rows).toEqual([]);
    }
  });

  it('happens once, of eight at the same time', async () => {
    const token = await freshToken();
    const results = await Promise.all(Array.from({ length: 8 }, () => setUp(token)));
    expect(results.filter(({ status }) => status === 200)).toHaveLength(1);
    const codes = new Set(results.map(({ body }) => body['code'] ?? 'done'));
    expect([...codes].sort()).toEqual(['done', 'setup.done']);
    const browser = await house.signedIn('mara@lindenhof.example');
    const { body } = await browser.get('/session');
    expect(body).toMatchObject({
      organisation: 'Lindenhof',
      needsSetup: false,
      account: { roles: ['admin', 'dpo'] },
      controllers: [{ slug: 'lindenhof-shop' }],
    });
    expect((await house.db.pool.query('select 1 from accounts')).rows).toHaveLength(1);
  });

  it('prints no link any more', async () => {
    expect(await freshSetupLink(house.get(Config))).toBeNull();
    expect(await check('x'.repeat(43))).toMatchObject({ code: 'setup.done' });
  });
});
