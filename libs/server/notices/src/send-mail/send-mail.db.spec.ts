import { randomUUID } from 'node:crypto';
import { Injectable, Module } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { DataKeys, OutboxDrain, UnitOfWork } from '@tabularium/server-platform';
import { testModule, testScope } from '@tabularium/server-platform/testing/test-module';
import { cloneTemplate, MailCatcher } from '@tabularium/testing';
import type { CaughtMail, TestDatabase } from '@tabularium/testing';
import { Letterhead } from '../letterhead';
import type { LetterheadFacts } from '../letterhead';
import { Notices } from '../notices';
import { NoticesModule } from '../notices.module';
import { SendMail } from './send-mail';

@Injectable()
class FixedLetterhead extends Letterhead {
  of(): Promise<LetterheadFacts> {
    return Promise.resolve({ sender: 'Lindenhof <Shop>', contact: 'Mara\nFreiburg' });
  }
}

@Module({ providers: [{ provide: Letterhead, useClass: FixedLetterhead }] })
class LetterheadModule {}

const refusalBy = (responseCode: number) =>
  Object.assign(new Error('no such mailbox'), { responseCode });

describe('mails', () => {
  const controllerId = randomUUID();
  const requestId = randomUUID();
  let server: MailCatcher;
  let db: TestDatabase;
  let module: TestingModule;

  beforeAll(async () => {
    db = await cloneTemplate();
    server = await MailCatcher.start();
    module = await testModule({
      databaseUrl: db.url,
      imports: [NoticesModule, LetterheadModule],
      environment: {
        SMTP_URL: server.url,
        PUBLIC_URL: 'https://ask.example',
        MAIL_FROM: 'Anything <no-reply@lindenhof.example>',
      },
    });
    await db.pool.query(
      `insert into controllers values ($1, 'shop', false, 'Shop', 'DE', 'DE-BW', 'Europe/Berlin', 'A', '', '',
        'D', 'd@example.com', '', '', '{en}', 'en', false, now(), now())`,
      [controllerId],
    );
    await inUnit((tx, keys) =>
      keys.create(tx, { controllerId, kind: 'request', ownerId: requestId }),
    );
  });

  afterAll(async () => {
    await module?.close();
    await server?.close();
    await db?.drop();
  });

  beforeEach(() => {
    server.caught.length = 0;
    server.refuse = null;
  });

  const inUnit = <T>(
    work: (tx: Parameters<Parameters<UnitOfWork['run']>[1]>[0], keys: DataKeys) => Promise<T>,
  ) => module.get(UnitOfWork).run(testScope(controllerId), (tx) => work(tx, module.get(DataKeys)));

  const post = (over: { to?: string; values?: Record<string, string>; language?: string } = {}) =>
    inUnit(async (tx, keys) => {
      const key = await keys.ofOwner(tx, 'request', requestId);
      await module.get(Notices).post(tx, {
        controllerId,
        requestId,
        key,
        template: 'reading-code',
        language: over.language ?? 'en',
        to: over.to ?? 'ana.beck@example.com',
        values: over.values ?? { reference: 'TB-7K4M-92', code: '483 920' },
      });
    });

  const mails = async () =>
    (await db.pool.query('select * from mails order by created_at desc')).rows as Record<
      string,
      unknown
    >[];

  it('sends one mail, once, in the name of the controller, and stores nothing readable', async () => {
    await post({ language: 'fr' });
    await module.get(OutboxDrain).drain();
    const [row] = await mails();
    // A repeated job, as after a lost queue.
    const job = { controllers: [controllerId], actor: { kind: 'job', id: null } } as const;
    await module.get(SendMail).run(job, String(row?.['id']), 2);

    expect(server.caught).toHaveLength(1);
    const { to, mail, raw } = server.caught[0] as CaughtMail;
    expect(to).toEqual(['ana.beck@example.com']);
    expect(mail.from?.value).toEqual([
      { name: 'Lindenhof <Shop>', address: 'no-reply@lindenhof.example' },
    ]);
    expect(mail.subject).toBe('Your code to read request TB-7K4M-92');
    expect(mail.text).toContain('\n483 920\n');
    expect(mail.text).toContain('-- \nLindenhof <Shop>\nMara\nFreiburg');
    expect(mail.html).toContain('Lindenhof &lt;Shop&gt;');
    expect(mail.messageId).toBe(`<${String(row?.['id'])}@ask.example>`);
    expect(raw).not.toMatch(/^(x-mailer|received):/im);
    expect(row).toMatchObject({ state: 'sent', attempts: 1, language: 'fr', written_in: 'en' });
    const { rows } = await db.pool.query(
      `select encode(to_sealed || values_sealed, 'escape') || mails::text as text from mails`,
    );
    expect(JSON.stringify(rows)).not.toMatch(/ana\.beck|483 920|TB-7K4M/);
  });

  it.each([
    ['a line break in the address', { to: 'a@example.com\r\nBcc: b@example.com' }],
    ['a second address', { to: 'a@example.com, b@example.com' }],
    ['an address in angle brackets', { to: 'A <a@example.com>' }],
    [
      'a header in a value of the subject',
      { values: { reference: 'TB\r\nBcc: b@example.com', code: '123456' } },
    ],
    ['a missing value', { values: { reference: 'TB-1' } }],
    ['a value nobody declared', { values: { reference: 'TB-1', code: '123456', name: 'Ana' } }],
  ])('refuses %s, and nothing is posted', async (_what, over) => {
    const before = (await mails()).length;
    await expect(post(over)).rejects.toThrow();
    await module.get(OutboxDrain).drain();
    expect(await mails()).toHaveLength(before);
    expect(server.caught).toEqual([]);
  });

  it('refuses a link that does not lead to us', async () => {
    const values = { reference: 'TB-1', statusLink: 'https://ask.example.evil/p' };
    const order = {
      controllerId,
      requestId,
      template: 'status-link',
      language: 'en',
      to: 'a@b.example',
    } as const;
    const act = inUnit(async (tx, keys) =>
      module
        .get(Notices)
        .post(tx, { ...order, key: await keys.ofOwner(tx, 'request', requestId), values }),
    );
    await expect(act).rejects.toThrow('statusLink');
  });

  it('gives up at once where the server says no for good, and tries again where it is only busy', async () => {
    server.refuse = () => refusalBy(550);
    await post();
    await module.get(OutboxDrain).drain();
    expect((await mails())[0]).toMatchObject({
      state: 'failed',
      failure: 'EENVELOPE',
      attempts: 1,
    });

    server.refuse = () => refusalBy(451);
    await post();
    await module.get(OutboxDrain).drain();
    expect((await mails())[0]).toMatchObject({
      state: 'queued',
      failure: 'EENVELOPE',
      attempts: 1,
    });
    server.refuse = null;
    const id = String((await mails())[0]?.['id']);
    const job = { controllers: [controllerId], actor: { kind: 'job', id: null } } as const;
    await module.get(SendMail).run(job, id, 2);
    expect((await mails())[0]).toMatchObject({ state: 'sent', failure: null, attempts: 2 });
    expect(server.caught).toHaveLength(1);
  });

  it('writes to nobody once the key of the request is destroyed', async () => {
    await post();
    await inUnit((tx, keys) => keys.destroy(tx, 'request', requestId));
    await module.get(OutboxDrain).drain();
    expect((await mails())[0]).toMatchObject({ state: 'failed', failure: 'key-destroyed' });
    expect(server.caught).toEqual([]);
  });
});
