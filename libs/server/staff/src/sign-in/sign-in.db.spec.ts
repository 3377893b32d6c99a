import { PermissionSource } from '@tabularium/server-platform';
import { auditActions } from '../testing/staff-browser';
import { goodPassword, StaffHouse } from '../testing/staff-house';
import { SignIn } from './sign-in';

describe('signing in', () => {
  let house: StaffHouse;

  beforeAll(async () => {
    house = await StaffHouse.open();
    await house.account('mara@lindenhof.example', ['dpo']);
    await house.account('theo@lindenhof.example', ['admin'], [house.controllers[0] ?? '']);
  });
  afterAll(() => house?.close());
  beforeEach(() => house.forgetThrottles());

  it('answers who is signed in and sets a cookie that scripts and other sites cannot use', async () => {
    const browser = house.browser();
    const { status, body, setCookie } = await browser.signIn(
      ' MARA@lindenhof.example',
      goodPassword,
    );
    expect(status).toBe(200);
    expect(setCookie).toMatch(/HttpOnly/);
    expect(setCookie).toMatch(/SameSite=Strict/);
    expect(setCookie).toMatch(/Secure/);
    expect(body).toMatchObject({ organisation: 'Lindenhof', needsSetup: false, sampleData: false });
    expect(body['controllers']).toHaveLength(2);
    expect(body['account']).toMatchObject({ name: 'Mara Vogt', roles: ['dpo'], theme: 'system' });
    expect((await browser.get('/session')).body).toEqual(body);
    const { rows } = await house.db.pool.query(
      `select s::text || a::text as text from sessions s join accounts a on a.id = s.account_id`,
    );
    const stored = JSON.stringify(rows);
    expect(stored).not.toContain(browser.cookie);
    expect(stored).not.toMatch(/mara|vogt/i);
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  it('gives an administrator no sight of requests, and one controller where only one is granted', async () => {
    const browser = await house.signedIn('theo@lindenhof.example');
    const { body } = await browser.get('/session');
    const { grants } = body['account'] as { grants: string[] };
    expect(grants).toContain('accounts:manage');
    expect(grants.filter((grant) => grant.startsWith('requests:'))).toEqual([]);
    expect(body['controllers']).toMatchObject([{ slug: 'lindenhof-shop' }]);
    expect(await browser.get('/colleagues')).toMatchObject({
      status: 403,
      body: { code: 'permission.missing' },
    });
  });

  it('says the same, after the same time, to wrong, unknown, invited and disabled', async () => {
    const admin = await house.signedIn('theo@lindenhof.example');
    const { body } = await admin.post('/accounts', {
      ...{ name: 'Jonas', email: 'jonas@lindenhof.example', language: 'en', roles: ['dpo'] },
      controllerIds: [house.controllers[0]],
    });
    expect(body).toHaveProperty('id');
    await house.account('gone@lindenhof.example', ['dpo']);
    await house.db.pool.query(
      `update accounts set disabled_at = now() where created_at = (select max(created_at) from accounts)`,
    );
    const answers: unknown[] = [];
    const times = new Map<string, number[]>();
    const tries = [
      ['mara@lindenhof.example', 'not her password'],
      ['nobody@lindenhof.example', goodPassword],
      ['jonas@lindenhof.example', goodPassword],
      ['gone@lindenhof.example', goodPassword],
    ] as const;
    for (let round = 0; round < 5; round += 1) {
      for (const [email, password] of tries) {
        const start = performance.now();
        const { status, body: answer, setCookie } = await house.browser().signIn(email, password);
        times.set(email, [...(times.get(email) ?? []), performance.now() - start]);
        answers.push({ status, answer, setCookie });
      }
    }
    expect(answers.every((answer) => JSON.stringify(answer) === JSON.stringify(answers[0]))).toBe(
      true,
    );
    expect(answers[0]).toMatchObject({
      status: 401,
      answer: { code: 'sign-in.wrong' },
      setCookie: null,
    });
    const [wrong = 0, ...others] = tries.map(([email]) => median(times.get(email) ?? []));
    // The hash makes nearly all of the time; without it an unknown account answers ten times faster.
    for (const other of others) {
      expect(other).toBeGreaterThan(wrong * 0.3);
      expect(other).toBeLessThan(wrong * 4);
    }
  });

  it('counts parallel tries, and locks out the network that guesses, not the person', async () => {
    const tries = Array.from({ length: 20 }, (_, index) =>
      house.browser().signIn('mara@lindenhof.example', `guess number ${index}`),
    );
    const codes = (await Promise.all(tries)).map(({ body }) => body['code']);
    expect(codes.filter((code) => code === 'sign-in.wrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'throttle.too-many')).toHaveLength(15);
    const right = await house.browser().signIn('mara@lindenhof.example', goodPassword);
    expect(right).toMatchObject({ status: 429, body: { facts: { retryAt: expect.any(String) } } });

    const elsewhere = { email: 'mara@lindenhof.example', password: goodPassword, sentBefore: null };
    await expect(
      house.get(SignIn).run({ ...elsewhere, address: '203.0.113.9' }),
    ).resolves.toHaveProperty('token');
    await house.later({ minutes: 16 }, () =>
      house.get(SignIn).run({ ...elsewhere, address: '127.0.0.1' }),
    );
  });

  it('never takes over a token that was there before, and ends it', async () => {
    const victim = await house.signedIn('mara@lindenhof.example');
    const before = victim.cookie;
    await victim.signIn('mara@lindenhof.example', goodPassword);
    expect(victim.cookie).not.toBe(before);
    const planted = house.browser();
    planted.cookie = 'planted-by-someone-else-0123456789abcdef';
    await planted.signIn('mara@lindenhof.example', goodPassword);
    for (const token of [before, 'planted-by-someone-else-0123456789abcdef']) {
      const attacker = house.browser();
      attacker.cookie = token;
      expect((await attacker.get('/controllers')).status).toBe(401);
    }
  });

  it('ends a session at sign-out, after an idle hour, and after twelve hours in use', async () => {
    const source = house.get(PermissionSource);
    const browser = await house.signedIn('mara@lindenhof.example');
    const token = browser.cookie ?? '';
    await browser.delete('/session');
    expect(browser.cookie).toBeNull();
    expect(await source.sessionOf(token)).toBeNull();

    const next = (await house.signedIn('mara@lindenhof.example')).cookie ?? '';
    expect(await house.later({ minutes: 61 }, () => source.sessionOf(next))).toBeNull();
    for (let minutes = 50; minutes < 12 * 60; minutes += 50) {
      expect(await house.later({ minutes }, () => source.sessionOf(next))).not.toBeNull();
    }
    expect(await house.later({ minutes: 12 * 60 + 1 }, () => source.sessionOf(next))).toBeNull();
  });

  it('does nothing for a page of another site', async () => {
    const { cookie } = await house.signedIn('theo@lindenhof.example');
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
      { origin: 'https://evil.example' },
      {},
    ]) {
      const browser = house.browser(headers as Record<string, string>);
      browser.cookie = cookie;
      expect(await browser.delete('/session')).toMatchObject({
        status: 403,
        body: { code: 'session.cross-site' },
      });
    }
  });

  it('leaves one entry for each try', async () => {
    const { rows } = await house.db.pool.query<{ last: number }>(
      'select max(id) as last from audit_entries',
    );
    const browser = house.browser();
    await browser.signIn('mara@lindenhof.example', 'wrong');
    await browser.signIn('nobody@lindenhof.example', 'wrong');
    await browser.signIn('mara@lindenhof.example', goodPassword);
    await browser.delete('/session');
    expect(await auditActions(house.db, Number(rows[0]?.last))).toEqual([
      'staff.refuse-sign-in',
      'staff.refuse-sign-in',
      'staff.sign-in',
      'staff.sign-out',
    ]);
  });
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
