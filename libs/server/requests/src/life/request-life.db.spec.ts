import { requestEvents } from '@tabularium/domain/requests/request-machine';
import type { RequestEvent } from '@tabularium/domain/requests/request-machine';
import { WithdrawByPerson } from '../portal/withdraw-by-person/withdraw-by-person';
import { confirmed, readingToken } from '../testing/request-story';
import type { Story } from '../testing/request-story';
import { RequestsFixture, wednesday } from '../testing/requests-fixture';
import { RequestLife } from './request-life';

const toApproval: RequestEvent[] = [
  'search-started',
  'search-finished',
  'plan-started',
  'plan-frozen',
];

describe('the life of a request', () => {
  let fixture: RequestsFixture;
  beforeAll(async () => (fixture = await RequestsFixture.open()));
  afterAll(() => fixture?.close());

  const advance = (id: string, event: RequestEvent, at = wednesday.add({ hours: 2 })) =>
    fixture.at(at, () =>
      fixture.inScope(0, (tx) => fixture.get(RequestLife).advance(tx, id, event, { by: 'test' })),
    );
  async function approvable(email: string): Promise<Story> {
    const story = await confirmed(fixture, { email });
    for (const event of toApproval) await advance(story.id, event);
    return story;
  }
  const outcomeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code: string }) => error.code,
    );

  it('lets either the approval or the withdrawal win, never both', async () => {
    const winners = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      const story = await approvable(`race${round}@mail.example`);
      const token = {
        controller: story.controller,
        readingToken: await readingToken(fixture, story),
      };
      const withdraw = () =>
        fixture.at(wednesday.add({ hours: 1 }), () => fixture.get(WithdrawByPerson).run(token));
      const approve = () => advance(story.id, 'plan-approved');
      const [first, second] = round % 2 === 0 ? [withdraw, approve] : [approve, withdraw];
      const one = outcomeOf(first());
      // The first two rounds fix the order, the others race.
      if (round < 2) await one;
      const other = outcomeOf(second());
      const [withdrawn, approved] =
        round % 2 === 0 ? [await one, await other] : [await other, await one];
      const { state } = await fixture.requestOf(story.reference);
      winners.add(state);
      expect([withdrawn, approved, state]).toEqual(
        state === 'erasing'
          ? ['request.wrong-state', 'done', 'erasing']
          : ['done', 'request.closed', 'closed'],
      );
    }
    expect([...winners].sort()).toEqual(['closed', 'erasing']);
  });

  it('refuses every jump that the machine does not know, and leaves no trace of it', async () => {
    const story = await confirmed(fixture, { email: 'jump@mail.example' });
    const entries = () => fixture.count('audit_entries', 'object_id = $1', [story.id]);
    const events = () => fixture.count('request_events', 'request_id = $1', [story.id]);
    const before = [await entries(), await events()];
    const allowed: RequestEvent[] = ['address-proved', 'identity-confirmed', 'search-started'];
    const closing: RequestEvent[] = ['answer-sent', 'refused', 'withdrawn', 'closed-by-hand'];
    for (const event of requestEvents) {
      if ([...allowed, ...closing].includes(event)) continue;
      expect([event, await outcomeOf(advance(story.id, event))]).toEqual([
        event,
        'request.wrong-state',
      ]);
    }
    expect([await entries(), await events()]).toEqual(before);
    await advance(story.id, 'search-started');
    expect([await entries(), await events()]).toEqual(before.map((count) => count + 1));
  });

  it('closes by no move of another slice: closing needs an outcome and its letter', async () => {
    const story = await confirmed(fixture, { email: 'close@mail.example' });
    await expect(advance(story.id, 'withdrawn')).rejects.toThrow('closes with an outcome');
    expect(await fixture.requestOf(story.reference)).toMatchObject({ state: 'confirmed' });
  });

  it('knows no request outside of the scope', async () => {
    const story = await confirmed(fixture, { email: 'scope@mail.example' });
    const life = fixture.get(RequestLife);
    const asks = await Promise.all([
      outcomeOf(fixture.inScope(1, (tx) => life.lock(tx, story.id))),
      outcomeOf(fixture.inScope(1, (tx) => life.advance(tx, story.id, 'search-started'))),
      outcomeOf(fixture.inScope(1, (tx) => life.contact(tx, story.id))),
      outcomeOf(fixture.inScope(1, (tx) => life.key(tx, story.id))),
    ]);
    expect(new Set(asks)).toEqual(new Set(['resource.not-found']));
  });

  it('mails the start of the search once, however often it runs', async () => {
    const story = await confirmed(fixture, { email: 'stage@mail.example' });
    for (const event of ['search-started', 'search-finished', 'search-started'] as const) {
      await advance(story.id, event);
    }
    const mails = (await fixture.mails.all('search-started')).filter(
      (mail) => mail.requestId === story.id,
    );
    expect(mails).toHaveLength(1);
  });
});
