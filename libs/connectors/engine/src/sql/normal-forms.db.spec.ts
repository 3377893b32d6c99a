import { emailKey, normaliseEmail } from '@tabularium/domain/identity/email';
import { nameKey } from '@tabularium/domain/identity/name';
import { phoneSuffix } from '@tabularium/domain/identity/phone';
import { emptyDatabase, type TestDatabase } from '@tabularium/testing';
import fc from 'fast-check';
import { normalForms } from './normal-forms';

const forms = normalForms(true);

/** Letters of every block that the fold knows, and ordinary ASCII. */
const letter = fc.oneof(
  fc.constantFrom(
    ...' .,;\'"-_/·+@0123456789abcxyzABCXYZßẞæœøłđıİſK´’\u00a0\u200b\u202e\u0301\ufeff',
  ),
  ...[
    [0x20, 0x7e],
    [0xc0, 0x24f],
    [0x370, 0x3ff],
    [0x400, 0x52f],
    [0x1e00, 0x1eff],
    [0x4e00, 0x4eff],
    [0xff01, 0xff5e],
  ].map(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
);
const text = fc.string({ unit: letter, maxLength: 24 });

describe('normal forms in SQL', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await emptyDatabase();
    await db.pool.query('create table t (v text)');
  });
  afterAll(() => db.drop());

  it('are those of the domain, to the letter', async () => {
    const samples = [
      ...fc.sample(text, { numRuns: 4000, seed: 20261124 }),
      ' Anna+x@B.example ',
      'STRAẞE',
      'Ana\tBeck\n',
      '"a"@b',
      "O'Neil-Ö",
    ];
    await db.pool.query('insert into t select unnest($1::text[])', [samples]);
    const c = `(v collate "C")`;
    const { rows } = await db.pool.query<
      Record<'v' | 'email' | 'mail_key' | 'name_key' | 'suffix', string>
    >(
      `select v, ${forms.email(c)} email, ${forms.emailKey(c)} mail_key, ${forms.nameKey(c)} name_key, ${forms.phoneSuffix(c)} suffix from t`,
    );
    expect(rows.length).toBe(samples.length);
    for (const row of rows) {
      expect([row.v, row.email]).toEqual([row.v, normaliseEmail(row.v)]);
      expect([row.v, row.mail_key]).toEqual([row.v, emailKey(row.v)]);
      expect([row.v, row.name_key]).toEqual([row.v, nameKey(row.v)]);
      const suffix = phoneSuffix(row.v);
      if (suffix !== '') expect([row.v, row.suffix]).toEqual([row.v, suffix]);
    }
  });

  it('can be indexed, and the index is used', async () => {
    const column = `(v::text collate "C")`;
    await db.pool.query(
      `insert into t select 'person' || n || '@example.com' from generate_series(1, 5000) n`,
    );
    for (const form of [
      forms.email(column),
      forms.emailKey(column),
      forms.nameKey(column),
      forms.phoneSuffix(column),
    ]) {
      await db.pool.query(`create index on t ((${form}))`);
      await db.pool.query('analyze t');
      const { rows } = await db.pool.query<{ 'QUERY PLAN': string }>(
        `explain select 1 from t where ${form.replaceAll('v::text', 't.v::text')} = any('{person17@example.com}'::text[])`,
      );
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index/);
    }
  });
});
