import { OutboxDrain } from '@tabularium/server-platform';
import { MailCatcher } from '@tabularium/testing';
import { DataSource } from 'typeorm';
import { SendMessage } from '../desk/messages/send-message';
import { ReadMessages } from '../desk/messages/read-messages';
import { proved, readingToken, submitted } from '../testing/request-story';
import type { Story } from '../testing/request-story';
import { RequestsFixture, wednesday } from '../testing/requests-fixture';
import { statementsOf } from '../testing/statements-of';
import { FindStatus } from './find-status/find-status';
import { OpenReading } from './open-reading/open-reading';
import { SendReadingCode } from './open-reading/send-reading-code';
import { PortalDoor } from './portal-door';
import { ReadContents } from './read-contents/read-contents';
import { ReadPortal } from './read-portal/read-portal';
import { StatusPage } from './read-status/status-page';
import { ReplyToUs } from './reply-to-us/reply-to-us';

const controller = 'lindenhof-shop';
const later = wednesday.add({ hours: 1 });

describe('the public pages', () => {
  let fixture: RequestsFixture;
  let catcher: MailCatcher;
  beforeAll(async () => {
    catcher = await MailCatcher.start();
    fixture = await RequestsFixture.open(undefined, undefined, { SMTP_URL: catcher.url });
  });
  afterAll(async () => {
    await fixture?.close();
    await catcher?.close();
  });

  const statusOf = ({ statusToken }: Story, at = later) =>
    fixture.at(at, () => {
      const door = fixture.get(PortalDoor);
      return door.enter(controller, async (tx) =>
        fixture.get(StatusPage).of(tx, await door.byStatusLink(tx, statusToken), 'en'),
      );
    });
  const waitsFor = async ({ id }: Story) =>
    (await fixture.row<{ waits_for: string }>(`select waits_for from requests where id = $1`, [id]))
      .waits_for;

  describe('before anybody asks', () => {
    it('say when a request sent now is answered', async () => {
      const facts = await fixture.at(wednesday, () => fixture.get(ReadPortal).read({ controller }));
      expect(facts).toMatchObject({ controller: 'Lindenhof Shop', sampleData: false });
      expect(facts.ifSentToday.dueOn).toBe('2026-12-28');
      const { controllers } = await fixture.get(ReadPortal).list();
      expect(controllers.map(({ slug }) => slug)).toEqual(['lindenhof-clinic', controller]);
    });

    it('know no controller that is not there', async () => {
      await expect(fixture.get(ReadPortal).read({ controller: 'nowhere' })).rejects.toMatchObject({
        code: 'controller.unknown',
      });
    });
  });

  describe('the status page', () => {
    it('shows stages and dates and nothing of the person', async () => {
      const story = await submitted(fixture, { email: 'status@mail.example' });
      const page = await statusOf(story);
      expect(page).toMatchObject({
        reference: story.reference,
        dueOn: '2026-12-28',
        proved: false,
      });
      expect(page.stages.map(({ state }) => state)).toEqual([
        'done',
        'now',
        'next',
        'next',
        'next',
      ]);
      expect(page.nextCodeAt).toBe('2026-11-25T08:02:30Z');
      expect(page.codeExpiresAt).toBe('2026-11-25T08:17:00Z');
      expect(JSON.stringify(page)).not.toMatch(/canary|mail\.example|beck|555001/i);
    });

    it('opens to nobody without the very token, and not through another controller', async () => {
      const story = await submitted(fixture, { email: 'token@mail.example' });
      const unknown = { code: 'portal.link-unknown' };
      const { statusToken } = story;
      await expect(
        statusOf({ ...story, statusToken: statusToken.slice(0, -1) }),
      ).rejects.toMatchObject(unknown);
      const door = fixture.get(PortalDoor);
      const elsewhere = door.enter('lindenhof-clinic', (tx) => door.byStatusLink(tx, statusToken));
      await expect(elsewhere).rejects.toMatchObject(unknown);
    });
  });

  describe('a lost status link', () => {
    const find = (reference: string, email: string) =>
      fixture.at(later, () => fixture.get(FindStatus).run({ controller, reference, email }));
    const linksTo = async (id: string) =>
      (await fixture.mails.all('status-link')).filter((mail) => mail.requestId === id).length;

    it('is mailed for a pair that belongs together, to the stored address, and not otherwise', async () => {
      const story = await submitted(fixture, { email: 'Lost@mail.example' });
      const stranger = await submitted(fixture, { email: 'stranger@mail.example' });
      const answers = [
        await find(story.reference.toLowerCase(), 'lost@mail.example '),
        await find(story.reference, 'stranger@mail.example'),
        await find('TB-2222-22', 'lost@mail.example'),
        await find('not a reference', 'nobody@mail.example'),
      ];
      expect(answers).toEqual(answers.map(() => ({ done: true })));
      await fixture.at(later, () => fixture.get(OutboxDrain).drain());
      expect([await linksTo(story.id), await linksTo(stranger.id)]).toEqual([1, 0]);
      const { to, values } = await fixture.mails.last('status-link', story.id);
      expect(to).toBe('Lost@mail.example');
      expect(values['statusLink']).toContain(`/s#${story.statusToken}`);
    });

    it('costs the same statements for a known and an unknown pair', async () => {
      const story = await submitted(fixture, { email: 'timing@mail.example' });
      const source = fixture.get(DataSource);
      const known = await statementsOf(source, () => find(story.reference, 'timing@mail.example'));
      const unknown = await statementsOf(source, () => find('TB-2222-22', 'nobody2@mail.example'));
      expect(unknown).toEqual(known);
      expect(known.length).toBeGreaterThan(5);
    });

    it('is not a way to flood somebody', async () => {
      const story = await submitted(fixture, { email: 'flood@mail.example' });
      for (let round = 0; round < 10; round += 1) await find(story.reference, 'flood@mail.example');
      await expect(find(story.reference, 'flood@mail.example')).rejects.toMatchObject({
        code: 'throttle.too-many',
      });
      await fixture.at(later, () => fixture.get(OutboxDrain).drain());
      expect(await linksTo(story.id)).toBe(3);
    });
  });

  describe('messages', () => {
    it('open only after a fresh code to the proved address', async () => {
      const unproved = await submitted(fixture, { email: 'closed@mail.example' });
      const needed = { code: 'portal.code-needed' };
      await expect(fixture.get(SendReadingCode).run(unproved)).rejects.toMatchObject(needed);
      const story = await proved(fixture, { email: 'Reader@mail.example' });
      const proof = await fixture.mails.proof(story.id);
      // The code that proved the address opens nothing.
      const old = fixture.at(later, () => fixture.get(OpenReading).run({ ...story, ...proof }));
      await expect(old).rejects.toMatchObject({ code: 'proof.expired' });
      const token = await readingToken(fixture, story, later);
      expect((await fixture.mails.last('reading-code', story.id)).to).toBe('Reader@mail.example');
      const read = (at: Temporal.Instant, readingToken = token) =>
        fixture.at(at, () => fixture.get(ReadContents).run({ controller, readingToken }));
      expect(await read(later)).toMatchObject({ name: 'Ana Canary Beck', canWithdraw: true });
      await expect(read(later.add({ minutes: 30 }))).rejects.toMatchObject(needed);
      await expect(read(later, 'y'.repeat(43))).rejects.toMatchObject(needed);
    });

    it('travel between person and desk, and say whose turn it is', async () => {
      const story = await proved(fixture, { email: 'thread@mail.example' });
      const text = 'Which orders, <b>Ana</b>?';
      await fixture.at(later, () =>
        fixture.get(SendMessage).run(fixture.dpo(), { id: story.id, text }),
      );
      expect(await waitsFor(story)).toBe('requester');
      expect(await statusOf(story)).toMatchObject({ messageWaiting: true });
      const mail = await fixture.mails.last('message-waiting', story.id);
      expect(JSON.stringify(mail)).not.toContain('orders');
      const reading = { controller, readingToken: await readingToken(fixture, story, later) };
      const contents = await fixture.at(later, () => fixture.get(ReadContents).run(reading));
      expect(contents.messages).toMatchObject([
        { from: 'us', author: 'Dpo of Lindenhof Shop', text },
      ]);
      expect(await statusOf(story)).toMatchObject({ messageWaiting: false });
      await fixture.at(later, () =>
        fixture.get(ReplyToUs).run({ ...reading, text: 'All of them' }),
      );
      expect(await waitsFor(story)).toBe('you');
      await fixture.mails.last('dpo-message-from-person', story.id);
      const thread = await fixture.get(ReadMessages).run(fixture.dpo(), { id: story.id });
      expect(thread.messages.map(({ from, text }) => [from, text])).toEqual([
        ['person', 'All of them'],
        ['us', text],
      ]);
    });
  });
});
