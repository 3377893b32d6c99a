import { emptyDatabase, type TestDatabase } from '@tabularium/testing';
import type { CheckReport } from '../../connected-system';
import { createSociety, openSociety, societyDocuments } from '../../testing/society';

async function check(url: string, change?: (dataset: string) => string): Promise<CheckReport> {
  const system = openSociety(url, societyDocuments(change));
  try {
    return await system.check();
  } finally {
    await system.close();
  }
}

function step(report: CheckReport, name: string): CheckReport['steps'][number] {
  const found = report.steps.find((one) => one.name === name);
  if (!found) throw new Error(`no step ${name}`);
  return found;
}

describe('a connection test', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await emptyDatabase();
    await createSociety(db.pool);
    await db.pool.query(
      `insert into society.people (email, note) values ('ana@example.com', 'secret note')`,
    );
  });
  afterAll(async () => {
    await db.pool
      .query('drop owned by society_reader; drop role society_reader')
      .catch(() => undefined);
    await db.drop();
  });

  it('that passes shows counts and never a value', async () => {
    const report = await check(db.url);
    const states = Object.fromEntries(report.steps.map((one) => [one.name, one.state]));
    expect(states).toMatchObject({
      Reach: 'ok',
      'Sign in': 'ok',
      Structure: 'ok',
      'Erase right': 'ok',
      'Replacement values': 'ok',
      References: 'ok',
    });
    expect(report.collections).toContainEqual({
      collection: 'people',
      category: 'Member',
      rows: 1,
    });
    expect(JSON.stringify(report)).not.toMatch(/ana@example|secret note/);
    // The clock of the test stands still in 2026: the step must have noticed.
    expect(step(report, 'Clock skew').state).toBe('failed');
  });

  it('says what is wrong with the address, the name of the database and the password', async () => {
    const elsewhere = new URL(db.url);
    elsewhere.port = '1';
    const unreachable = await check(elsewhere.href);
    expect(step(unreachable, 'Reach')).toMatchObject({
      state: 'failed',
      remedy: expect.stringContaining('firewall'),
    });
    expect(step(unreachable, 'Clock skew')).toMatchObject({
      state: 'skipped',
      seen: 'Not tested yet, comes after “Reach”.',
    });
    const unknown = new URL(db.url);
    unknown.pathname = '/no_such_database';
    expect(step(await check(unknown.href), 'Sign in')).toMatchObject({
      state: 'failed',
      remedy: 'Check the name of the database.',
    });
    const nobody = new URL(db.url);
    nobody.username = 'nobody_at_all';
    expect(step(await check(nobody.href), 'Sign in')).toMatchObject({
      state: 'failed',
      remedy: expect.stringContaining('user and password'),
    });
  });

  it('finds what the document has wrong', async () => {
    const missing = await check(db.url, (text) =>
      text.replace('schema: society', 'schema: elsewhere'),
    );
    expect(step(missing, 'Structure')).toMatchObject({
      state: 'failed',
      seen: expect.stringContaining('there is no table elsewhere.people'),
    });
    const loose = await check(db.url, (text) =>
      text.replace(
        'primary_key: [id]\n    category: Member',
        'primary_key: [country]\n    category: Member',
      ),
    );
    expect(step(loose, 'Structure')).toMatchObject({
      state: 'warn',
      seen: expect.stringContaining('society.people'),
    });
    const unfit = await check(db.url, (text) =>
      text
        .replace(
          'label: Amount, personal: false, on_anonymise: { constant: 0 }',
          'label: Amount, on_anonymise: null',
        )
        .replace(`'{"a":1}'`, `'{a'`),
    );
    expect(step(unfit, 'Replacement values').seen).toMatch(
      /amount must not be NULL.*details cannot hold/,
    );
    expect(step(unfit, 'References').state).toBe('ok');
  });

  it('finds rights that are missing, rows that are hidden and references that reach further', async () => {
    await db.pool.query(`
      create role society_reader login; grant usage on schema society to society_reader;
      grant select on all tables in schema society to society_reader;
      alter table society.people enable row level security; create policy own on society.people using (id > 100);
      create table society.letters (id int primary key, person_id bigint references society.people on delete cascade);
      alter table society.visits add column unheard_of text`);
    const reader = new URL(db.url);
    reader.username = 'society_reader';
    const report = await check(reader.href);
    expect(step(report, 'Erase right')).toMatchObject({
      state: 'failed',
      seen: expect.stringContaining('DELETE on society.people'),
    });
    expect(step(report, 'Nothing hidden')).toMatchObject({
      state: 'warn',
      seen: expect.stringContaining('society.people'),
    });
    expect(step(report, 'References')).toMatchObject({
      state: 'warn',
      seen: expect.stringContaining(
        'society.letters refers to society.people (deleting takes its rows along)',
      ),
    });
    expect(step(report, 'Columns described').seen).toContain('society.visits.unheard_of');
    expect(report.ok).toBe(false);
  });
});
