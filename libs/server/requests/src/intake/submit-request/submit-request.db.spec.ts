import { dueFromEvents } from '@tabularium/domain/deadlines/due-from-events';
import { DataSource } from 'typeorm';
import { aRequest, RequestsFixture, wednesday } from '../../testing/requests-fixture';
import { statementsOf } from '../../testing/statements-of';
import { SubmitRequest } from './submit-request';

describe('submitting a request', () => {
  let fixture: RequestsFixture;
  beforeAll(async () => (fixture = await RequestsFixture.open()));
  afterAll(() => fixture?.close());

  const submit = (input = aRequest(), at = wednesday) =>
    fixture.at(at, () => fixture.get(SubmitRequest).run(input));

  it('stores twenty parallel sends of one page once and answers them alike', async () => {
    const input = aRequest({ email: 'twenty@mail.example' });
    const sends = Array.from({ length: 20 }, () => submit({ ...input }));
    const answers = await Promise.all(sends);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const { id } = await fixture.requestOf(answers[0]?.reference ?? '');
    const key = [input.idempotencyKey];
    expect(await fixture.count('requests', 'idempotency_key = $1', key)).toBe(1);
    expect(await fixture.count('request_events', 'request_id = $1', [id])).toBe(1);
    expect(await fixture.count('challenges', 'request_id = $1', [id])).toBe(1);
    expect(await fixture.count('audit_entries', 'object_id = $1', [id])).toBe(1);
    const mails = (await fixture.mails.all()).filter((mail) => mail.requestId === id);
    expect(mails.map(({ template, to }) => `${template} ${to}`).sort()).toEqual([
      'dpo-new-request dpo@lindenhof-shop.example',
      'request-received twenty@mail.example',
    ]);
  });

  it('answers a repeat alike also later, and refuses other contents under the same key', async () => {
    const input = aRequest({ email: 'repeat@mail.example' });
    const first = await submit(input);
    expect(await submit(input, wednesday.add({ hours: 5 }))).toEqual(first);
    await expect(submit({ ...input, details: 'Something else' })).rejects.toMatchObject({
      code: 'resource.conflict',
    });
    const elsewhere = { ...input, controller: 'lindenhof-clinic' };
    expect((await submit(elsewhere)).reference).not.toBe(first.reference);
  });

  it('starts the clock at the local receipt, and its stored working is what the events give', async () => {
    const answer = await submit();
    expect(answer).toMatchObject({ dueOn: '2026-12-28', maskedEmail: 'A•••@mail.example' });
    expect(answer.trace.sentence).toContain('Christmas Day in Baden-Württemberg');
    const row = await fixture.row<{ id: string; due: string; trace: object }>(
      `select id, due_on::text as due, due_trace as trace from requests where reference = $1`,
      [answer.reference],
    );
    const { rows } = await fixture.db.pool.query(
      `select what, facts from request_events where request_id = $1 order by sequence`,
      [row.id],
    );
    const again = dueFromEvents(rows);
    expect(again.dueOn.toString()).toBe(row.due);
    expect(again.trace).toEqual(row.trace);
  });

  it('seals what is personal and proves nothing by it', async () => {
    const { reference } = await submit(aRequest({ email: 'ANA@Mail.example' }));
    const { id, state } = await fixture.requestOf(reference);
    expect(state).toBe('unverified');
    const { rows } = await fixture.db.pool.query<{ standing: string }>(
      `select standing from identifiers where request_id = $1`,
      [id],
    );
    expect(rows.map((row) => row.standing)).toEqual(['typed', 'typed', 'typed']);
    // Byte for byte as typed: the mail goes there and nowhere else.
    expect((await fixture.mails.last('request-received', id)).to).toBe('ANA@Mail.example');
  });

  it('builds links from the settings and puts their secrets after the #', async () => {
    const { reference, statusToken } = await submit();
    const { id } = await fixture.requestOf(reference);
    const { values } = await fixture.mails.last('request-received', id);
    expect(values['statusLink']).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/p\/lindenhof-shop\/s#[\w-]{43}$/,
    );
    expect(values['statusLink']?.endsWith(`#${statusToken}`)).toBe(true);
    expect(values['proofLink']).toMatch(/\/p\/lindenhof-shop\/prove-link#[\w-]{43}$/);
    const stored = await fixture.row<{ n: string }>(
      `select count(*) as n from requests where encode(status_token_hash, 'escape') like '%' || $1 || '%'`,
      [statusToken],
    );
    expect(Number(stored.n)).toBe(0);
  });

  it('does the same work for a person who asked before and for one who never did', async () => {
    const source = fixture.get(DataSource);
    const known = aRequest({ email: 'known@mail.example', name: 'Known Person' });
    await submit(known);
    await submit({ ...known, idempotencyKey: crypto.randomUUID() });
    const statements = await statementsOf(source, () =>
      submit({ ...known, idempotencyKey: crypto.randomUUID() }),
    );
    const unknown = aRequest({ email: 'never@mail.example', name: 'Never Seen' });
    expect(await statementsOf(source, () => submit(unknown))).toEqual(statements);
    expect(statements.length).toBeGreaterThan(10);
  });

  it('keeps the request and leaves out the mail when an address is flooded', async () => {
    const email = 'victim@mail.example';
    const flood = () => submit(aRequest({ email }), wednesday.add({ hours: 20 }));
    const answers = [];
    for (let round = 0; round < 9; round += 1) answers.push(await flood());
    const mails = (await fixture.mails.all('request-received')).filter((mail) => mail.to === email);
    expect(mails).toHaveLength(6);
    expect(new Set(answers.map((answer) => answer.reference)).size).toBe(9);
    expect(answers.at(-1)).toMatchObject({ codeExpiresAt: null });
    const again = await submit(aRequest({ email }), wednesday.add({ hours: 22 }));
    expect(again.codeExpiresAt).not.toBeNull();
  });

  it('takes a request without an e-mail address: it waits for us', async () => {
    const answer = await submit(aRequest({ email: null }));
    expect(answer).toMatchObject({ maskedEmail: null, nextCodeAt: null, codeExpiresAt: null });
    const row = await fixture.row<{ waits_for: string }>(
      `select waits_for from requests where reference = $1`,
      [answer.reference],
    );
    expect(row.waits_for).toBe('you');
  });
});
