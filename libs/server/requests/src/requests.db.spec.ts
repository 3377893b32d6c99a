import { randomUUID } from 'node:crypto';
import type { Operation } from '@tabularium/contract/operation';
import * as portal from '@tabularium/contract/portal/portal';
import * as status from '@tabularium/contract/portal/status';
import * as submit from '@tabularium/contract/portal/submit-request';
import * as read from '@tabularium/contract/requests/read-request';
import * as search from '@tabularium/contract/requests/search-requests';
import * as work from '@tabularium/contract/requests/work-request';
import { HttpDesk } from './testing/http-desk';
import type { Answered } from './testing/http-desk';
import { aRequest, RequestsFixture } from './testing/requests-fixture';

const controller = 'lindenhof-shop';
const everything = [portal, status, submit, read, search, work];

/** Every operation of the areas `portal` and `requests`, found in the contract itself. */
const operations = everything
  .flatMap((file) => Object.values(file) as unknown[])
  .filter(
    (value): value is Operation => typeof value === 'object' && value !== null && 'route' in value,
  );

/** Reads of what is no personal data: the only ones that leave no entry. */
const unaudited = ['listPortals', 'readPortal', 'readStatus'];

const page = {
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

describe('every operation of portal and requests', () => {
  let fixture: RequestsFixture;
  let person: HttpDesk;
  let dpo: HttpDesk;
  const called = new Map<string, { audited: number; status: number }>();

  beforeAll(async () => {
    fixture = await RequestsFixture.open(undefined, 'http');
    person = HttpDesk.public(fixture);
    dpo = await HttpDesk.signedIn(fixture, controller);
  });
  afterAll(() => fixture?.close());

  /** Calls and notes how many audit entries the call left. */
  async function call(
    by: HttpDesk,
    operation: Operation,
    input: Record<string, unknown>,
    upload?: Buffer,
  ): Promise<Answered['body']> {
    const before = await fixture.count('audit_entries');
    const { status, body } = await by.call(operation, input, upload);
    const audited = (await fixture.count('audit_entries')) - before;
    expect([operation.id, status, status >= 400 ? body : null]).toEqual([
      operation.id,
      status < 400 ? status : 200,
      null,
    ]);
    if (!called.has(operation.id)) called.set(operation.id, { audited, status });
    return body;
  }

  async function sent(some: object = {}) {
    const answer = await call(person, submit.submitRequest, aRequest(some));
    const statusToken = String(answer['statusToken']);
    const { id } = await fixture.requestOf(String(answer['reference']));
    return { id, reference: String(answer['reference']), statusToken };
  }

  /** Moves the clock of codes, so that the pause between two is over. */
  const waitForPause = () =>
    fixture.db.pool.query(`update challenges set created_at = created_at - interval '1 minute'`);

  async function provedRequest(email: string) {
    const request = await sent({ email });
    const { code } = await fixture.mails.proof(request.id);
    await call(person, submit.proveByCode, { controller, statusToken: request.statusToken, code });
    return request;
  }

  async function opened(request: { id: string; statusToken: string }): Promise<string> {
    const { statusToken } = request;
    await call(person, status.sendReadingCode, { controller, statusToken });
    const { values } = await fixture.mails.last('reading-code', request.id);
    const token = { controller, statusToken, code: values['code'] ?? '' };
    return String((await call(person, status.openReading, token))['readingToken']);
  }

  it('goes a request from the form to the answer, by hand', async () => {
    await call(person, portal.listPortals, {});
    await call(person, portal.readPortal, { controller });
    const first = await sent({ email: 'first@mail.example', kind: 'access' });
    const { statusToken, id, reference } = first;
    await waitForPause();
    await call(person, submit.sendProofAgain, { controller, statusToken, correctedEmail: null });
    const { code } = await fixture.mails.proof(id, 'proof-again');
    await call(person, submit.proveByCode, { controller, statusToken, code });
    await call(person, status.readStatus, { controller, statusToken });
    await call(person, status.findStatus, { controller, reference, email: 'first@mail.example' });

    await call(dpo, search.searchRequests, page);
    const requestPage = await call(dpo, read.readRequest, { id });
    const { identifiers } = requestPage['identity'] as unknown as {
      identifiers: { id: string; kind: string }[];
    };
    const email = identifiers.find(({ kind }) => kind === 'email');
    await call(dpo, work.assignRequest, { id, accountId: fixture.dpos[0] });
    await call(dpo, work.addIdentifier, { id, kind: 'phone', value: '+49 761 555002' });
    await call(dpo, work.addNote, { id, text: 'Looks fine' });
    await call(dpo, work.sendMessage, { id, text: 'Which period do you mean?' });
    const readingToken = await opened(first);
    await call(person, status.readContents, { controller, readingToken });
    await call(person, status.replyToUs, { controller, readingToken, text: 'All of it' });
    await call(dpo, read.readMessages, { id });
    await call(dpo, work.confirmIdentity, {
      id,
      proof: 'code',
      identifierIds: [email?.id],
      reason: null,
    });
    await call(dpo, work.saveAnswer, { id, letter: 'Draft' });
    const pdf = Buffer.from('%PDF-1.7 a copy');
    const wrong = await call(dpo, work.attachAnswerFile, { id, name: 'wrong.pdf' }, pdf);
    await call(dpo, work.removeAnswerFile, { id, fileId: wrong['id'] });
    const file = await call(dpo, work.attachAnswerFile, { id, name: 'copy.pdf' }, pdf);
    await call(dpo, work.readAnswerFileAsStaff, { id, fileId: file['id'] });
    await call(dpo, read.readAnswer, { id });
    await call(dpo, work.sendAnswer, { id, letter: 'Here is your copy.', delivery: 'portal' });
    await call(dpo, read.readTimeline, { id });

    const contents = await call(person, status.readContents, { controller, readingToken });
    expect(contents['answer']).toMatchObject({ letter: 'Here is your copy.', outcome: 'answered' });
    const download = { controller, readingToken, fileId: file['id'] };
    expect((await call(person, status.readAnswerFile, download))['text']).toBe('%PDF-1.7 a copy');
    expect(await fixture.requestOf(reference)).toMatchObject({
      state: 'closed',
      outcome: 'answered',
    });
  });

  it('ends a request in every other way', async () => {
    const link = await sent({ email: 'link@mail.example' });
    const { linkToken } = await fixture.mails.proof(link.id);
    await call(person, submit.proveByLink, { controller, linkToken });
    const asked = await sent({ email: 'asked@mail.example' });
    await call(dpo, work.askForProof, { id: asked.id });
    const reason = 'Because of this';
    const refusal = { id: asked.id, ground: '17-3-e', reason, delivery: 'portal' };
    await call(dpo, work.refuseRequest, refusal);
    await call(dpo, work.withdrawRequest, { id: link.id, reason });
    const mine = await provedRequest('mine@mail.example');
    const readingToken = await opened(mine);
    await call(person, status.withdrawByPerson, { controller, readingToken });
    const unproved = await sent({ email: 'unproved@mail.example' });
    await call(dpo, work.closeRequest, { id: unproved.id, outcome: 'not-proved', reason });
    const logged = {
      ...{ idempotencyKey: randomUUID(), controllerId: fixture.controllers[0], kind: 'other' },
      ...{ channel: 'phone', receivedOn: '2026-11-02', name: 'Émile Caron', email: null },
      ...{ phone: '0761 555003', postalAddress: null, details: 'A question', language: 'en' },
    };
    await call(dpo, work.logRequest, logged);
    const outcomes = await fixture.db.pool.query<{ outcome: string }>(
      `select outcome from requests where id = any($1) order by outcome`,
      [[asked.id, link.id, mine.id, unproved.id]],
    );
    expect(outcomes.rows.map((row) => row.outcome)).toEqual([
      'not-proved',
      'refused',
      'withdrawn',
      'withdrawn',
    ]);
  });

  it('was called above, and left exactly one audit entry unless it shows nothing of a person', () => {
    const left = operations.map(({ id }) => [id, called.get(id)?.audited]);
    const expected = operations.map(({ id }) => [id, unaudited.includes(id) ? 0 : 1]);
    expect(left).toEqual(expected);
    expect(operations.length).toBeGreaterThan(30);
  });

  it('answers another controller’s DPO as if the request did not exist, and nobody at all', async () => {
    const { id } = await sent({ email: 'idor@mail.example' });
    const other = await HttpDesk.signedIn(fixture, 'lindenhof-clinic');
    const before = await fixture.count('audit_entries');
    const inputs: Record<string, Record<string, unknown>> = {
      assignRequest: { accountId: fixture.dpos[1] },
      confirmIdentity: { proof: 'other', identifierIds: [randomUUID()], reason: 'I know her' },
      addIdentifier: { kind: 'name', value: 'X' },
      sendMessage: { text: 'x' },
      addNote: { text: 'x' },
      saveAnswer: { letter: 'x' },
      attachAnswerFile: { name: 'x.txt' },
      removeAnswerFile: { fileId: randomUUID() },
      readAnswerFileAsStaff: { fileId: randomUUID() },
      sendAnswer: { letter: 'x', delivery: 'post' },
      refuseRequest: { ground: '12-5-unfounded', reason: 'because', delivery: 'post' },
      withdrawRequest: { reason: 'because' },
      closeRequest: { outcome: 'answered', reason: 'because' },
    };
    const ofRequest = operations.filter(({ route }) => route.includes('/requests/:id'));
    expect(ofRequest.length).toBeGreaterThan(15);
    for (const operation of ofRequest) {
      const input = { id, ...inputs[operation.id] };
      const upload = operation.transfer === 'upload' ? Buffer.from('text') : undefined;
      const { status, body } = await other.call(operation, input, upload);
      expect([operation.id, status, body.code]).toEqual([operation.id, 404, 'resource.not-found']);
      const nobody = await person.call(operation, input, upload);
      expect([operation.id, nobody.status]).toEqual([operation.id, 401]);
    }
    const list = await other.call(search.searchRequests, { ...page, view: 'unverified' });
    expect(JSON.stringify(list.body)).not.toContain(id);
    // Only that list view left an entry.
    expect((await fixture.count('audit_entries')) - before).toBe(1);
  });
});
