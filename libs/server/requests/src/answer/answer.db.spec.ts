import { Readable } from 'node:stream';
import { ConfirmIdentity } from '../desk/confirm-identity/confirm-identity';
import type { PreparedAnswer } from '../life/prepared-answer';
import { RequestLife } from '../life/request-life';
import { ReadContents } from '../portal/read-contents/read-contents';
import { ReadAnswerFile } from '../portal/read-answer-file/read-answer-file';
import { confirmed, proved, readingToken, submitted } from '../testing/request-story';
import type { Story } from '../testing/request-story';
import { RequestsFixture, wednesday } from '../testing/requests-fixture';
import { AttachAnswerFile } from './answer-files/attach-answer-file';
import { CloseRequest } from './close-request/close-request';
import { ReadAnswer } from './read-answer/read-answer';
import { RefuseRequest } from './refuse-request/refuse-request';
import { SendAnswer } from './send-answer/send-answer';

const later = wednesday.add({ hours: 24 });
const prepared: PreparedAnswer = {
  outcome: 'partly-kept',
  lines: [
    {
      what: 'Orders',
      where: 'Web shop',
      count: 19,
      result: 'erased',
      until: null,
      why: null,
      law: null,
    },
    {
      what: 'Invoices',
      where: 'Web shop',
      count: 7,
      result: 'kept',
      until: '2033-12-31',
      why: 'Books',
      law: 'AO § 147(3)',
    },
  ],
  totals: { found: 26, erased: 19, anonymised: 0, kept: 7 },
  verifiedAt: wednesday.add({ hours: 20 }),
  backups: ['Web shop: until 25 December 2026'],
  notSearched: ['Paper archive'],
  letter: 'We deleted your orders and keep your invoices.',
};

describe('answering', () => {
  let fixture: RequestsFixture;
  beforeAll(async () => (fixture = await RequestsFixture.open()));
  afterAll(() => fixture?.close());

  const asDpo = <T>(work: () => Promise<T>) => fixture.at(later, work);
  const send = (story: Story, delivery: 'portal' | 'post' = 'portal', letter = 'Our letter') =>
    asDpo(() => fixture.get(SendAnswer).run(fixture.dpo(), { id: story.id, letter, delivery }));
  const prepare = (story: Story) =>
    fixture.inScope(0, (tx) => fixture.get(RequestLife).prepareAnswer(tx, story.id, prepared));
  async function readBy(story: Story) {
    const token = await readingToken(fixture, story, later.add({ hours: 1 }));
    const reading = { controller: story.controller, readingToken: token };
    const contents = await fixture.at(later.add({ hours: 1 }), () =>
      fixture.get(ReadContents).run(reading),
    );
    return { reading, contents };
  }
  const verifying = (story: Story, last: 'verified' | 'verify-failed') =>
    fixture.inScope(0, async (tx) => {
      const life = fixture.get(RequestLife);
      const events = ['search-started', 'search-finished', 'plan-started', 'plan-frozen'] as const;
      for (const event of [...events, 'plan-approved', 'erase-finished', last] as const) {
        await life.advance(tx, story.id, event);
      }
    });

  it('shows the person what a verified erasure prepared, line by line, with its certificate', async () => {
    const story = await confirmed(fixture, { email: 'lines@mail.example' });
    await verifying(story, 'verified');
    await prepare(story);
    const page = await asDpo(() => fixture.get(ReadAnswer).run(fixture.dpo(), { id: story.id }));
    expect(page).toMatchObject({ letter: '', proposedLetter: prepared.letter, canSend: true });
    await send(story, 'portal', page.proposedLetter);
    const file = {
      name: 'certificate.pdf',
      contentType: 'application/pdf',
      content: Buffer.from('%PDF-'),
    };
    const fileId = await fixture.inScope(0, (tx) =>
      fixture.get(RequestLife).attachFile(tx, story.id, file),
    );
    const { reading, contents } = await readBy(story);
    expect(contents.answer).toMatchObject({
      outcome: 'partly-kept',
      letter: prepared.letter,
      lines: prepared.lines,
      totals: prepared.totals,
      verifiedAt: prepared.verifiedAt?.toString(),
      backups: prepared.backups,
      notSearched: prepared.notSearched,
      files: [{ id: fileId, name: 'certificate.pdf', size: 5 }],
    });
    const { values } = await fixture.mails.last('answer-partly-kept', story.id);
    expect(values).toMatchObject({ erased: '19', kept: '7' });
    expect(values['statusLink']).toContain('/p/lindenhof-shop/answer#');
    const download = await fixture.at(later.add({ hours: 1 }), () =>
      fixture.get(ReadAnswerFile).run({ ...reading, fileId }),
    );
    expect(download.name).toBe('certificate.pdf');
  });

  it('never says "erased" where the check said that it is not', async () => {
    const story = await confirmed(fixture, { email: 'liar@mail.example' });
    await prepare(story);
    await verifying(story, 'verify-failed');
    await send(story);
    expect(await fixture.requestOf(story.reference)).toMatchObject({ outcome: 'answered' });
    const { contents } = await readBy(story);
    expect(contents.answer).toMatchObject({ outcome: 'answered', lines: [], totals: null });
  });

  it('sends nothing to somebody who is not known, and no portal answer without a proved address', async () => {
    const story = await proved(fixture, { email: 'unknown@mail.example' });
    await expect(send(story)).rejects.toMatchObject({ code: 'request.identity-missing' });
    const typed = await submitted(fixture, { email: 'typed@mail.example' });
    const phone = await fixture.row<{ id: string }>(
      `select id from identifiers where request_id = $1 and kind = 'phone'`,
      [typed.id],
    );
    const confirm = (reason: string | null) =>
      fixture.get(ConfirmIdentity).run(fixture.dpo(), {
        ...{ id: typed.id, proof: 'document', identifierIds: [phone.id], reason },
      });
    await expect(confirm(null)).rejects.toMatchObject({ code: 'request.no-proof-named' });
    await confirm('Passport seen');
    await expect(send(typed)).rejects.toMatchObject({ code: 'answer.no-address' });
    await send(typed, 'post');
    const mails = (await fixture.mails.all()).filter((mail) => mail.requestId === typed.id);
    expect(mails.map(({ template }) => template)).not.toContain('answer-ready');
    await expect(send(typed, 'post')).rejects.toMatchObject({ code: 'request.closed' });
  });

  it('answers an unproved request with what is missing and the complaint route, and wipes nothing', async () => {
    const story = await submitted(fixture, { email: 'never@mail.example' });
    const close = { id: story.id, outcome: 'not-proved', reason: 'No code was entered.' } as const;
    await asDpo(() => fixture.get(CloseRequest).run(fixture.dpo(), close));
    const mail = await fixture.mails.last('proof-missing-answer', story.id);
    expect(mail.to).toBe('never@mail.example');
    expect(mail.values).toMatchObject({ authorityName: 'LfDI Baden-Württemberg' });
    const page = await fixture.get(ReadAnswer).run(fixture.dpo(), { id: story.id });
    expect(page.letter).toContain('No code was entered.');
    expect(page.letter).toContain('court (GDPR Art. 79)');
    expect(
      await fixture.count('data_keys', 'owner_id = $1 and destroyed_at is null', [story.id]),
    ).toBe(1);
  });

  it('refuses with a ground that fits, its reason and the remedies; nothing prepared goes with it', async () => {
    const story = await confirmed(fixture, { email: 'refused@mail.example' });
    await prepare(story);
    const refuse = (ground: string) =>
      asDpo(() =>
        fixture.get(RefuseRequest).run(fixture.dpo(), {
          ...{ id: story.id, ground, reason: 'A law suit is running.', delivery: 'portal' },
        }),
      );
    await expect(refuse('15-4-rights-of-others')).rejects.toMatchObject({
      code: 'request.invalid',
    });
    await refuse('17-3-e');
    const { contents } = await readBy(story);
    expect(contents.answer).toMatchObject({ outcome: 'refused', lines: [], totals: null });
    expect(contents.answer?.letter).toContain('A law suit is running.');
    expect(contents.answer?.letter).toContain('GDPR Art. 17(3)(e)');
    expect(contents.answer?.letter).toContain('GDPR Art. 77');
  });

  it('takes only files whose bytes are what their names say, and gives each person their own', async () => {
    const story = await confirmed(fixture, { email: 'files@mail.example' });
    const other = await confirmed(fixture, { email: 'other-files@mail.example' });
    const attach = (name: string, content: string | Buffer) =>
      fixture.get(AttachAnswerFile).run(
        fixture.dpo(),
        { id: story.id, name },
        {
          contentType: 'application/octet-stream',
          stream: Readable.from([Buffer.from(content)]),
        },
      );
    await expect(attach('photo.jpg', '%PDF-1.7')).rejects.toMatchObject({
      code: 'file.type-refused',
    });
    const huge = Buffer.alloc(25 * 1024 * 1024 + 1, 'a');
    await expect(attach('huge.txt', huge)).rejects.toMatchObject({ code: 'file.too-large' });
    const file = await attach('list.csv', 'a;b\n');
    expect(file).toMatchObject({ name: 'list.csv', contentType: 'text/csv', size: 4 });
    await send(story);
    await send(other);
    const { reading } = await readBy(other);
    const stolen = fixture.at(later.add({ hours: 1 }), () =>
      fixture.get(ReadAnswerFile).run({ ...reading, fileId: file.id }),
    );
    await expect(stolen).rejects.toMatchObject({ code: 'resource.not-found' });
  });
});
