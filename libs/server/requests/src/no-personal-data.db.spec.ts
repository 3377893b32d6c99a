import { Readable } from 'node:stream';
import type { Operation } from '@tabularium/contract/operation';
import * as status from '@tabularium/contract/portal/status';
import * as submit from '@tabularium/contract/portal/submit-request';
import * as search from '@tabularium/contract/requests/search-requests';
import { AttachAnswerFile } from './answer/answer-files/attach-answer-file';
import { RefuseRequest } from './answer/refuse-request/refuse-request';
import { AddIdentifier } from './desk/add-identifier/add-identifier';
import { AddNote } from './desk/add-note/add-note';
import { SendMessage } from './desk/messages/send-message';
import { SearchRequests } from './desk/search-requests/search-requests';
import { ProveOnPortal } from './intake/prove-address/prove-on-portal';
import { RequestLife } from './life/request-life';
import { FindStatus } from './portal/find-status/find-status';
import { ReplyToUs } from './portal/reply-to-us/reply-to-us';
import { confirmed, readingToken, submitted } from './testing/request-story';
import { RequestsFixture, wednesday } from './testing/requests-fixture';

const later = wednesday.add({ hours: 1 });

/** Everything a person or a DPO wrote in this story holds this word. */
const canary = 'canary';

describe('personal data', () => {
  let fixture: RequestsFixture;
  const secrets: string[] = [];
  beforeAll(async () => {
    fixture = await RequestsFixture.open();
    const story = await confirmed(fixture, { email: 'ana.canary@mail.example' });
    const { code, linkToken } = await fixture.mails.proof(story.id);
    const reading = await readingToken(fixture, story, later);
    secrets.push(story.statusToken, linkToken, reading);
    const scope = fixture.dpo();
    const { id, controller } = story;
    await fixture.at(later, async () => {
      const wrong = { controller, statusToken: story.statusToken, code };
      await fixture
        .get(ProveOnPortal)
        .byCode(wrong)
        .catch(() => undefined);
      await fixture.get(SendMessage).run(scope, { id, text: 'canary question' });
      await fixture.get(ReplyToUs).run({ controller, readingToken: reading, text: 'canary reply' });
      await fixture.get(AddNote).run(scope, { id, text: 'canary note' });
      await fixture.get(AddIdentifier).run(scope, { id, kind: 'name', value: 'Canary Beck' });
      const found = { controller, reference: story.reference, email: 'ana.canary@mail.example' };
      await fixture.get(FindStatus).run(found);
      const stream = Readable.from([Buffer.from('canary file')]);
      const upload = { contentType: 'text/plain', stream };
      await fixture.get(AttachAnswerFile).run(scope, { id, name: 'canary.txt' }, upload);
      const words = {
        ...{ view: 'all', controllerId: null, kind: null, waitsFor: null, owner: null, due: null },
        ...{ words: 'canary', sort: 'due', descending: false, offset: 0, limit: 10 },
      } as Parameters<SearchRequests['run']>[1];
      await fixture.get(SearchRequests).run(scope, words);
    });
    await fixture.inScope(0, (tx) =>
      fixture.get(RequestLife).prepareAnswer(tx, id, {
        ...{ outcome: 'erased', lines: [], totals: null, verifiedAt: null },
        ...{ backups: [], notSearched: [], letter: 'canary letter' },
      }),
    );
    const refusal = { id, ground: '17-3-e', reason: 'canary reason', delivery: 'portal' } as const;
    await fixture.at(later, () => fixture.get(RefuseRequest).run(scope, refusal));
    await submitted(fixture, {
      name: 'Canary Two',
      email: 'canary.two@mail.example',
      phone: '+49 761 555999',
    });
  });
  afterAll(() => fixture?.close());

  it('is in no column of no table in clear, nor is a secret of a link', async () => {
    const { rows: columns } = await fixture.db.pool.query<{
      name: string;
      column: string;
      type: string;
    }>(
      `select table_name as name, column_name as column, data_type as type
       from information_schema.columns where table_schema = 'public'`,
    );
    const needles = [canary, '761 555', 'mail.example', ...secrets];
    expect(columns.length).toBeGreaterThan(80);
    const hits: string[] = [];
    for (const { name, column, type } of columns) {
      const text = type === 'bytea' ? `encode("${column}", 'escape')` : `"${column}"::text`;
      for (const needle of needles) {
        const where = `position(lower($1) in lower(${text})) > 0`;
        if ((await fixture.count(`"${name}"`, where, [needle])) > 0) hits.push(`${name}.${column}`);
      }
    }
    expect(hits).toEqual([]);
  });

  it('was there to be found: the same search sees what is opened', async () => {
    const mails = JSON.stringify(await fixture.mails.all());
    expect(mails).toContain('canary.two@mail.example');
    expect(mails).toContain(secrets[0]);
  });

  it('travels in no address: whatever carries it or a secret is a POST', () => {
    const carrying = [submit, status, search]
      .flatMap((file) => Object.values(file) as unknown[])
      .filter(
        (value): value is Operation =>
          typeof value === 'object' && value !== null && 'route' in value,
      );
    expect(carrying.length).toBeGreaterThan(10);
    for (const { id, route } of carrying) {
      const places = route.match(/:\w+/g) ?? [];
      expect([id, route.split(' ')[0]]).toEqual([id, 'POST']);
      expect(places.filter((place) => ![':controller', ':fileId'].includes(place))).toEqual([]);
    }
  });

  it('goes with its key: once that is destroyed, nothing of the request opens', async () => {
    const [row] = (
      await fixture.db.pool.query<{ id: string }>(
        `select id from requests order by received_at limit 1`,
      )
    ).rows;
    const id = row?.id ?? '';
    await fixture.db.pool.query(
      `update data_keys set wrapped = null, destroyed_at = now() where owner_id = $1`,
      [id],
    );
    const read = fixture.inScope(0, (tx) => fixture.get(RequestLife).contact(tx, id));
    await expect(read).rejects.toThrow('destroyed');
  });
});
