import { AssignRequest } from '../desk/assign-request/assign-request';
import { proved, submitted } from '../testing/request-story';
import type { Story } from '../testing/request-story';
import { RequestsFixture, wednesday } from '../testing/requests-fixture';
import { RemindRequests } from './remind-requests.schedule';

describe('reminders', () => {
  let fixture: RequestsFixture;
  beforeEach(async () => (fixture = await RequestsFixture.open()));
  afterEach(() => fixture?.close());

  const runAt = (at: Temporal.Instant) => fixture.at(at, () => fixture.get(RemindRequests).run());
  const after = (hours: number) => runAt(wednesday.add({ hours }));
  const on = (date: string) => runAt(Temporal.Instant.from(`${date}T08:00:00Z`));
  const reminders = async ({ id }: Story) => {
    const { rows } = await fixture.db.pool.query<{ reminder: string }>(
      `select facts->>'reminder' as reminder from request_events
       where request_id = $1 and what = 'reminder-sent' order by sequence`,
      [id],
    );
    return rows.map(({ reminder }) => reminder);
  };

  it('ask for the proof after a day and after three, once each, and go on until it is due', async () => {
    const story = await submitted(fixture, { email: 'slow@mail.example' });
    for (const hours of [1, 23, 24, 25, 71, 72, 73, 200]) await after(hours);
    expect(await reminders(story)).toEqual(['proof-24h', 'proof-72h']);
    for (const date of ['2026-12-21', '2026-12-22', '2026-12-25', '2026-12-27', '2026-12-28']) {
      await on(date);
    }
    await on('2026-12-29');
    await on('2026-12-30');
    const deadline = ['due-7', 'due-3', 'due-1', 'overdue'];
    expect(await reminders(story)).toEqual(['proof-24h', 'proof-72h', ...deadline]);
    // Never wiped: the request is as it was sent.
    expect(await fixture.requestOf(story.reference)).toMatchObject({ state: 'unverified' });
    const mails = (await fixture.mails.all()).filter(({ requestId }) => requestId === story.id);
    const sent = mails.map(({ template, to }) => `${template} ${to.split('@')[0]}`);
    expect(sent.slice(2).sort()).toEqual([
      'deadline-missed dpo',
      'deadline-reminder dpo',
      'deadline-reminder dpo',
      'deadline-reminder dpo',
      'proof-reminder slow',
      'proof-reminder slow',
    ]);
  });

  it('are sent once by two workers at the same time, and the worst only by a late one', async () => {
    const story = await submitted(fixture, { email: 'twice@mail.example' });
    await Promise.all([after(90), after(90), after(90)]);
    expect(await reminders(story)).toEqual(['proof-72h']);
    await Promise.all([on('2027-01-20'), on('2027-01-20')]);
    expect(await reminders(story)).toEqual(['proof-72h', 'overdue']);
  });

  it('leave a person in peace whose address is proved, and go to the owner alone', async () => {
    const story = await proved(fixture, { email: 'quick@mail.example' });
    await after(100);
    expect(await reminders(story)).toEqual([]);
    const owner = { id: story.id, accountId: fixture.dpos[0] ?? null };
    await fixture.get(AssignRequest).run(fixture.dpo(), owner);
    await on('2026-12-27');
    expect(await reminders(story)).toEqual(['due-1']);
    const mail = await fixture.mails.last('deadline-reminder', story.id);
    expect(mail).toMatchObject({ to: 'dpo@lindenhof-shop.example', values: { daysLeft: '1' } });
  });
});
