import { submitted } from '../testing/request-story';
import { RequestsFixture } from '../testing/requests-fixture';
import { MailFailed } from './mail-failed.processor';

describe('a mail that was given up', () => {
  let fixture: RequestsFixture;
  beforeAll(async () => (fixture = await RequestsFixture.open()));
  afterAll(() => fixture?.close());

  it('is told to the DPOs once a request, even when it is their own mail that fails', async () => {
    const story = await submitted(fixture, { email: 'bounces@mail.example' });
    const failAll = async () => {
      const { rows } = await fixture.db.pool.query<{ id: string }>(
        `select id from mails where request_id = $1`,
        [story.id],
      );
      const context = { attempt: 1, controllerId: fixture.controllerId(0) };
      for (const { id } of rows) await fixture.get(MailFailed).handle(id, context);
      return rows.length;
    };
    expect(await failAll()).toBe(2);
    expect(await failAll()).toBe(3);
    expect(await failAll()).toBe(3);
    const { values } = await fixture.mails.last('dpo-attention', story.id);
    expect(values).toMatchObject({ problem: 'mail-failed', reference: story.reference });
    const told = `request_id = $1 and what = 'mail-failed'`;
    expect(await fixture.count('request_events', told, [story.id])).toBe(1);
  });
});
