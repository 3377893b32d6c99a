import { OutboxDrain } from '@tabularium/server-platform';
import { goodPassword, StaffHouse } from '../testing/staff-house';
import { ResetPassword } from './reset-password';

const nextPassword = 'a second calm harbour';

describe('passwords', () => {
  let house: StaffHouse;

  beforeAll(async () => {
    house = await StaffHouse.open();
    await house.account('mara@lindenhof.example', ['dpo', 'admin']);
  });
  afterAll(() => house?.close());
  beforeEach(async () => {
    await house.forgetThrottles();
    house.mails.caught.length = 0;
  });

  const ask = (email: string, headers: Record<string, string> = {}) =>
    house
      .browser({ 'sec-fetch-site': 'same-origin', ...headers })
      .post('/password-resets', { email });

  const mailedToken = async (): Promise<string> => {
    await house.get(OutboxDrain).drain();
    const texts = house.mails.caught.map(({ mail }) => mail.text ?? '');
    return /https:\/\/staff\.example\/reset#([\w-]+)/.exec(texts.join())?.[1] ?? '';
  };

  const redeem = (token: string, password: string) =>
    house.browser().post('/password-resets/redeem', { token, password });

  it('answers the same to known and unknown, and mails a link of ours to the known alone', async () => {
    const known = await ask('Mara@lindenhof.example', { 'x-forwarded-host': 'evil.example' });
    const unknown = await ask('nobody@lindenhof.example');
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({ status: 200, body: { done: true } });
    const token = await mailedToken();
    expect(token.length).toBeGreaterThan(40);
    expect(house.mails.caught.map(({ to }) => to)).toEqual([['mara@lindenhof.example']]);
    expect(house.mails.caught[0]?.raw).not.toContain('evil.example');
    const { rows } = await house.db.pool.query('select l::text as text from password_links l');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('redeems a link once of ten at the same time, ends every session and says so by mail', async () => {
    const browser = await house.signedIn('mara@lindenhof.example');
    await ask('mara@lindenhof.example');
    const token = await mailedToken();
    house.mails.caught.length = 0;
    expect(await redeem(token, 'mara@lindenhof')).toMatchObject({
      body: { code: 'password.too-weak' },
    });
    const results = await Promise.all(
      Array.from({ length: 10 }, () => redeem(token, nextPassword)),
    );
    expect(results.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(results.filter(({ body }) => body['code'] === 'reset.invalid')).toHaveLength(9);
    expect((await browser.get('/controllers')).status).toBe(401);
    expect((await house.browser().signIn('mara@lindenhof.example', goodPassword)).status).toBe(401);
    await house.signedIn('mara@lindenhof.example', nextPassword);
    await house.get(OutboxDrain).drain();
    expect(house.mails.caught.map(({ mail }) => mail.subject)).toEqual([
      'Your password was changed',
    ]);
    expect(await redeem(token, nextPassword)).toMatchObject({ body: { code: 'reset.invalid' } });
  });

  it('lets a link lapse after 30 minutes, and when a newer one is sent', async () => {
    await ask('mara@lindenhof.example');
    const first = await mailedToken();
    const late = house.later({ minutes: 31 }, () =>
      house.get(ResetPassword).run(first, nextPassword),
    );
    await expect(late).rejects.toMatchObject({ code: 'reset.invalid' });
    house.mails.caught.length = 0;
    await ask('mara@lindenhof.example');
    const second = await mailedToken();
    expect(await redeem(first, nextPassword)).toMatchObject({ body: { code: 'reset.invalid' } });
    expect(await redeem(second, nextPassword)).toMatchObject({ status: 200 });
  });

  it('floods no mailbox', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => ask('mara@lindenhof.example')),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(answers.filter(({ body }) => body['code'] === 'throttle.too-many')).toHaveLength(3);
    await house.get(OutboxDrain).drain();
  });

  it('changes the own password: this browser goes on in a new session, every other ends', async () => {
    const [here, there] = [
      await house.signedIn('mara@lindenhof.example', nextPassword),
      await house.signedIn('mara@lindenhof.example', nextPassword),
    ];
    const old = here.cookie;
    expect(
      await here.post('/account/password', {
        current: 'wrong wrong wrong',
        password: goodPassword,
      }),
    ).toMatchObject({
      status: 401,
      body: { code: 'sign-in.wrong' },
    });
    expect(
      await here.post('/account/password', { current: nextPassword, password: goodPassword }),
    ).toMatchObject({
      status: 200,
    });
    expect(here.cookie).not.toBe(old);
    expect((await here.get('/controllers')).status).toBe(200);
    expect((await there.get('/controllers')).status).toBe(401);
    here.cookie = old;
    expect((await here.get('/controllers')).status).toBe(401);
  });
});
