import type { z } from 'zod';
import type { logRequest } from '@tabularium/contract/requests/work-request';
import type { searchRequests } from '@tabularium/contract/requests/search-requests';
import { WithdrawRequest } from '../../answer/withdraw-request/withdraw-request';
import { LogRequest } from '../../intake/log-request/log-request';
import { confirmed, proved, submitted } from '../../testing/request-story';
import type { Story } from '../../testing/request-story';
import { RequestsFixture, wednesday } from '../../testing/requests-fixture';
import { AssignRequest } from '../assign-request/assign-request';
import { SearchRequests } from './search-requests';

type Input = z.output<typeof searchRequests.request>;

const today = wednesday.add({ hours: 3 });
const all: Input = {
  view: 'inbox',
  controllerId: null,
  kind: null,
  waitsFor: null,
  owner: null,
  due: null,
  words: '',
  sort: 'due',
  descending: false,
  offset: 0,
  limit: 50,
};

describe('the inbox', () => {
  let fixture: RequestsFixture;
  let late: string;
  let ana: Story;
  let emile: Story;
  let withdrawn: Story;
  let unproved: Story;

  beforeAll(async () => {
    fixture = await RequestsFixture.open();
    const logged: z.output<typeof logRequest.request> = {
      ...{ idempotencyKey: crypto.randomUUID(), controllerId: fixture.controllers[0] ?? '' },
      ...{ kind: 'other', channel: 'post', receivedOn: '2026-10-02', name: '李雨桐' },
      ...{ email: null, phone: null, postalAddress: 'Suzhou', details: '', language: 'en' },
    };
    const { reference } = await fixture.at(today, () =>
      fixture.get(LogRequest).run(fixture.dpo(), logged),
    );
    late = reference;
    ana = await confirmed(fixture, { email: 'ana@mail.example' });
    const caron = { name: 'Émile Caron', email: 'EMILE@mail.example', phone: '0761 555 010' };
    // A minute after Ana: of what is due on the same day, the older comes first.
    const later = wednesday.add({ minutes: 1 });
    emile = await proved(fixture, { ...caron, kind: 'access' }, later);
    withdrawn = await proved(fixture, { email: 'done@mail.example' });
    await fixture.at(today, () =>
      fixture.get(WithdrawRequest).run(fixture.dpo(), { id: withdrawn.id, reason: 'She rang' }),
    );
    unproved = await submitted(fixture, { email: 'ana@mail.example' }, today);
    const { dpos } = fixture;
    const owner = { id: ana.id, accountId: dpos[0] ?? null };
    await fixture.get(AssignRequest).run(fixture.dpo(), owner);
  });
  afterAll(() => fixture?.close());

  const search = (some: Partial<Input> = {}, at = today) =>
    fixture.at(at, () => fixture.get(SearchRequests).run(fixture.dpo(), { ...all, ...some }));
  const found = async (some: Partial<Input>, at = today) =>
    (await search(some, at)).rows.map(({ reference }) => reference);

  it('lists what is due first, and what was closed today last', async () => {
    const { rows, total, counts } = await search();
    expect(rows.map(({ reference, clock }) => [reference, clock.band, clock.days])).toEqual([
      [late, 'over', -23],
      [ana.reference, 'neutral', 33],
      [emile.reference, 'neutral', 33],
      [withdrawn.reference, 'ok', 33],
    ]);
    expect(total).toBe(4);
    expect(counts).toEqual({ inbox: 3, unverified: 1, closed: 1, closedToday: 1 });
    expect(rows[1]).toMatchObject({
      personName: 'Ana Canary Beck',
      owner: { id: fixture.dpos[0], name: 'Dpo of Lindenhof Shop', initials: 'DS' },
      waitsFor: 'you',
      proved: true,
      law: 'GDPR Art. 12(3)',
    });
    const tomorrow = wednesday.add({ hours: 24 });
    expect((await search({}, tomorrow)).counts).toMatchObject({ closed: 1, closedToday: 0 });
  });

  it('keeps unproved requests in their own tab, with their clock and what came before', async () => {
    const { rows } = await search({ view: 'unverified' });
    expect(rows).toMatchObject([
      { reference: unproved.reference, earlier: 1, waitsFor: 'requester' },
    ]);
    expect(rows[0]?.clock.dueOn).toBe('2026-12-28');
  });

  it.each<[string, Partial<Input>, () => string[]]>([
    ['the reference, typed badly', { words: ' tb ' }, () => []],
    ['a word of the name', { words: 'canary' }, () => [ana.reference, withdrawn.reference]],
    ['two words in any order', { words: 'beck ANA' }, () => [ana.reference, withdrawn.reference]],
    ['a name without its accent', { words: 'emile caron' }, () => [emile.reference]],
    ['a Chinese name', { words: '李雨桐' }, () => [late]],
    ['the whole address', { words: 'emile@MAIL.example' }, () => [emile.reference]],
    ['the number in another writing', { words: '+49 (0)761 555010' }, () => [emile.reference]],
    ['half a word', { words: 'cana' }, () => []],
    ['a word with SQL in it', { words: `x' or '1'='1` }, () => []],
    ['the kind', { kind: 'access' }, () => [emile.reference]],
    [
      'nobody as owner',
      { owner: 'nobody', sort: 'received', descending: true },
      () => [emile.reference, late, withdrawn.reference],
    ],
    ['me as owner', { owner: 'me' }, () => [ana.reference]],
    ['overdue', { due: 'overdue' }, () => [late]],
    ['due in seven days', { due: 'within-7-days' }, () => []],
    ['the requester to move', { waitsFor: 'requester' }, () => []],
    ['a second page', { offset: 1, limit: 2 }, () => [ana.reference, emile.reference]],
    ['a controller of others', { controllerId: crypto.randomUUID() }, () => []],
    [
      'everything',
      { view: 'all', words: 'ana beck' },
      () => [ana.reference, unproved.reference, withdrawn.reference],
    ],
  ])('finds by %s', async (_case, some, expected) => {
    expect((await found(some)).sort()).toEqual(expected().sort());
  });

  it('finds by the reference in any writing, and leaves one entry a view', async () => {
    const before = await fixture.count('audit_entries', `action = 'requests.search'`);
    const typed = ana.reference.toLowerCase().replaceAll('-', ' ');
    expect(await found({ words: typed })).toEqual([ana.reference]);
    expect(await fixture.count('audit_entries', `action = 'requests.search'`)).toBe(before + 1);
    const { detail } = await fixture.row<{ detail: object }>(
      `select detail from audit_entries where action = 'requests.search' order by id desc limit 1`,
    );
    expect(detail).toEqual({ view: 'inbox', shown: 1, byWords: true });
  });

  it('starts the clock of a logged request on its real day, and takes no day to come', async () => {
    const log = (receivedOn: string) =>
      fixture.at(today, () =>
        fixture.get(LogRequest).run(fixture.dpo(), {
          ...{ idempotencyKey: crypto.randomUUID(), controllerId: fixture.controllers[0] ?? '' },
          ...{ kind: 'erasure', channel: 'phone', receivedOn, name: 'Priya Nair', email: null },
          ...{ phone: '0761 1', postalAddress: null, details: '', language: 'en' },
        }),
      );
    await expect(log('2026-11-26')).rejects.toMatchObject({ code: 'request.received-in-future' });
    const { id } = await log('2026-11-11');
    const row = await fixture.row<object>(
      `select state, waits_for, received_on::text, due_on::text from requests where id = $1`,
      [id],
    );
    expect(row).toEqual({
      state: 'to-confirm',
      waits_for: 'you',
      received_on: '2026-11-11',
      due_on: '2026-12-11',
    });
  });
});
