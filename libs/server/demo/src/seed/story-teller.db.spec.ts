import { DiscoveryModule } from '@nestjs/core';
import type { TestingModule } from '@nestjs/testing';
import { FulfilmentModule } from '@tabularium/server-fulfilment';
import { OrganisationModule } from '@tabularium/server-organisation';
import { Clock } from '@tabularium/server-platform';
import { testModule } from '@tabularium/server-platform/testing/test-module';
import { RequestsModule } from '@tabularium/server-requests';
import { StaffModule } from '@tabularium/server-staff';
import { cloneTemplate, freePort, MailCatcher } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { strangers } from '../company/people';
import { shopPeople } from '../shop/people';
import { Founding } from '../prepare-demo/founding';
import { MailPage } from '../testing/mail-page';
import { answers, assigns, attaches, confirmsByCode, writes } from './acts-of-staff';
import { asksForReadingCode, provesAddress, replies } from './acts-of-the-person';
import { Mailbox } from './mailbox';
import { OperationCalls } from './operation-calls';
import { Reception } from './reception';
import { SeedStore } from './seed.store';
import { StaffBadges } from './staff-badges';
import { StoryDesk } from './story-desk';
import type { Act, Story } from './story';
import { StoryTeller } from './story-teller';
import { stories } from './stories/stories';

/** A story that uses the person's page, a file and an answer; nobody connected any system. */
const conversation: Story = {
  name: 'conversation',
  controller: 'strasbourg',
  requester: strangers.manonRoche,
  kind: 'access',
  details: 'What do you hold about me?',
  received: { daysAgo: 9, at: '10:00' },
  acts: [
    { after: { minutes: 5 }, ...provesAddress },
    { after: { hours: 2 }, ...assigns('jonas') },
    { after: { hours: 3 }, by: 'jonas', ...confirmsByCode },
    { after: { hours: 4 }, by: 'jonas', ...writes('Since when have you been with us?') },
    { after: { hours: 28 }, ...asksForReadingCode },
    { after: { hours: 28, minutes: 3 }, ...replies('Since spring.') },
    { after: { hours: 50 }, by: 'jonas', ...attaches('copy.csv', 'a,b\n1,2\n') },
    { after: { hours: 51 }, by: 'jonas', ...answers('portal', 'Here is your copy.') },
  ],
};

describe('telling a sample story', () => {
  let db: TestDatabase;
  let mails: MailCatcher;
  let page: MailPage;
  let module: TestingModule;
  let anchor: Temporal.Instant;

  beforeAll(async () => {
    db = await cloneTemplate();
    mails = await MailCatcher.start();
    const port = await freePort();
    page = await MailPage.open(port + 1, mails);
    module = await testModule({
      databaseUrl: db.url,
      imports: [DiscoveryModule, OrganisationModule, StaffModule, RequestsModule, FulfilmentModule],
      providers: [
        Founding,
        Mailbox,
        OperationCalls,
        Reception,
        SeedStore,
        StaffBadges,
        StoryDesk,
        StoryTeller,
      ],
      environment: { PORT: String(port), SMTP_URL: mails.url },
    });
    expect(await module.get(Founding).found('a password of the demo')).toBe(true);
    expect(await module.get(Founding).found('a password of the demo')).toBe(false);
    await module.get(StaffBadges).load();
    anchor = module.get(Clock).now();
  });
  afterAll(async () => {
    await module?.close();
    await page?.close();
    await mails?.close();
    await db?.drop();
  });

  const tell = (story: Story, isResumed = false) =>
    module.get(StoryTeller).tell(story, anchor, isResumed);

  /** What happened when, per request in the order of arrival. */
  const timelines = async () => {
    const { rows } = await db.pool.query<{ id: string; line: string }>(
      `select r.id, string_agg(e.what || ' ' || e.actor_kind || ' ' || (e.at - r.received_at)::text, e'\\n'
         order by e.at, e.what) as line
       from requests r join request_events e on e.request_id = r.id
       group by r.id, r.created_at order by min(e.id::text)`,
    );
    return new Map(rows.map(({ id, line }) => [id, line]));
  };

  const newTimeline = async (before: Map<string, string>) => {
    const added = [...(await timelines())].filter(([id]) => !before.has(id));
    expect(added).toHaveLength(1);
    return added[0]?.[1] ?? '';
  };

  it('goes through the real use cases, each at its own time', async () => {
    const before = await timelines();
    await tell(conversation);
    const told = await newTimeline(before);
    for (const act of conversation.acts) expect(told).toContain(act.leaves);
    expect(told).toContain('received requester 00:00:00');
    expect(told).toContain('message-received requester 1 day 04:03:00');
    expect(told).toContain('answer-sent account 2 days 03:00:00');
    const { rows } = await db.pool.query(
      `select state, outcome, waits_for from requests order by received_at desc limit 1`,
    );
    expect(rows).toEqual([{ state: 'closed', outcome: 'answered', waits_for: 'nobody' }]);
  });

  it('killed after any act, comes to the same end and does nothing twice', async () => {
    const whole = await timelines();
    await tell(conversationOf('uninterrupted'));
    const expected = await newTimeline(whole);
    for (const index of conversation.acts.keys()) {
      const before = await timelines();
      // Killed once the act is done and what follows from it is not: the worst moment there is.
      const story = conversationOf(`killed-${index}`);
      const acts = story.acts.map((act, at) => (at === index ? dying(act) : act));
      await expect(tell({ ...story, acts })).rejects.toThrow('killed');
      await tell(story, true);
      expect(await newTimeline(before)).toBe(expected);
    }
  }, 60_000);

  it('tells every story that no connected system takes part in', async () => {
    const customers = shopPeople.map(({ email }) => email);
    const others = stories.filter(({ requester }) => !customers.includes(requester.email ?? ''));
    expect(others.length).toBeGreaterThan(8);
    for (const story of others.filter(({ name }) => !name.endsWith('nothing-found'))) {
      await tell(story).catch((error: unknown) => {
        throw new Error(`The story ${story.name} stopped.`, { cause: error });
      });
    }
    const { rows } = await db.pool.query<{ state: string }>(
      `select distinct state from requests order by 1`,
    );
    expect(rows.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['closed', 'confirmed', 'to-confirm', 'unverified']),
    );
  }, 60_000);
});

/** The same with somebody else: one address gets only so many codes an hour. */
function conversationOf(name: string): Story {
  return { ...conversation, name, requester: { name, email: `${name}@example.com`, phone: null } };
}

function dying(act: Act): Act {
  return {
    ...act,
    async do(desk) {
      await act.do(desk);
      throw new Error('killed');
    },
  };
}
