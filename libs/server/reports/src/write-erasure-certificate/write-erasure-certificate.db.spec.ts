import { buffer } from 'node:stream/consumers';
import { CertificateDesk } from '@tabularium/server-fulfilment';
import { FulfilmentFixture } from '@tabularium/server-fulfilment/testing/fulfilment-fixture';
import { UnitOfWork } from '@tabularium/server-platform';
import { ReadCertificate } from '../read-certificate/read-certificate';
import { ReportsModule } from '../reports.module';
import { readPdf } from '../testing/read-pdf';

describe('the certificate of erasure', () => {
  let fixture: FulfilmentFixture;
  beforeAll(async () => {
    fixture = await FulfilmentFixture.open([ReportsModule]);
  });
  afterAll(() => fixture?.close());

  const certificate = async (id: string) => {
    const file = await fixture.get(ReadCertificate).run(fixture.dpo, id);
    return { name: file.name, ...(await readPdf(await buffer(file.stream))) };
  };

  it('says in print what was found, done, kept, checked and not searched', async () => {
    const id = await fixture.approved({ name: '李雨桐 \u{1F600}' });
    await fixture.work(id);
    expect(await fixture.state(id)).toBe('answering');
    const { text, pages, ...pdf } = await certificate(id);
    const { reference } = await fixture.requests.row<{ reference: string }>(
      'select reference from requests where id = $1',
      [id],
    );
    expect(pdf).toMatchObject({
      name: `certificate-${reference}.pdf`,
      title: `Certificate ${reference}-C1`,
      language: 'en-GB',
      isTagged: true,
    });
    expect(pdf.bookmarks).toEqual([
      'Certificate of erasure',
      'What was found and done',
      'Kept, with ground and end date',
      expect.stringMatching(/^Checked on \d+ \w+ \d{4}, \d\d:\d\d /),
      'Not searched',
      'Backups',
    ]);
    expect(new Set(pdf.structure)).toEqual(
      new Set(['Root', 'Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']),
    );
    for (const words of [
      '李雨桐 [U+1F600]',
      'Of 7 records about this person in 2 connected systems, 4 were erased, 2 made anonymous and 1 kept.',
      'Web shop PostgreSQL · 4 tables 6 3 2 1',
      'Invoice 2021-0412 8 years from the end of the year AO § 147(3) 31 Dec 2029',
      '4 gone, 2 anonymous, 1 present',
      'Paper files of the shop',
      'Daily copies hold erased rows for 30 days',
      'Write-ahead logs and dead rows',
      'Code to A•••@mail.example',
      'Learnt from CRM, contacts',
      'requests.plan-approved',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain(await planHash(id));
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain('for no others.');
    });
    // Located values are gone from the world: the certificate is the last place to keep one.
    expect(text.replaceAll('A•••@mail.example', '')).not.toMatch(/canary|mail\.example|555001/i);
  });

  it('is written once, whoever asks again', async () => {
    const id = await fixture.approved();
    await fixture.work(id);
    const { planId } = await fixture.requests.row<{ planId: string }>(
      'select plan_id as "planId" from certificates where request_id = $1',
      [id],
    );
    const scope = fixture.dpo;
    const { issuer } = fixture.get(CertificateDesk);
    const again = await issuer.write(scope, id, planId);
    const kept = await fixture.get(UnitOfWork).run(scope, (tx) => again.keep(tx));
    expect(kept.number).toMatch(/-C1$/);
    expect(await fixture.requests.count('certificates', 'request_id = $1', [id])).toBe(1);
    expect(await fixture.requests.count('answer_files', 'request_id = $1', [id])).toBe(1);
  });

  it('is never written for an erasure that is not as planned', async () => {
    const id = await fixture.approved();
    await fixture.shop.pool.query(`
      create or replace function put_back() returns trigger language plpgsql as $$
        begin insert into messages values (99, null, 'Ana Canary Beck again'); return null; end $$;
      create trigger put_back after delete on customers execute function put_back();
    `);
    await fixture.work(id);
    await fixture.shop.pool.query('drop trigger put_back on customers');
    expect(await fixture.state(id)).toBe('not-erased');
    const { rows } = await fixture.requests.db.pool.query<{ planId: string }>(
      'select id as "planId" from erasure_plans where request_id = $1',
      [id],
    );
    const { issuer } = fixture.get(CertificateDesk);
    const forced = issuer.write(fixture.dpo, id, rows[0]?.planId ?? '');
    await expect(forced).rejects.toThrow('not verified');
    await expect(fixture.get(ReadCertificate).run(fixture.dpo, id)).rejects.toThrow(
      'certificate.none',
    );
  });

  const planHash = async (id: string) =>
    (
      await fixture.requests.row<{ hash: string }>(
        `select hash from erasure_plans where request_id = $1 and state = 'verified'`,
        [id],
      )
    ).hash;
});
