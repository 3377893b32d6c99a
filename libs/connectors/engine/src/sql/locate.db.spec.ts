import { emptyDatabase, type TestDatabase } from '@tabularium/testing';
import type { ConnectedSystem, LocateAnswer, LocatedRecord } from '../connected-system';
import { aQuery, createSociety, openSociety } from '../testing/society';

const people = `
  insert into society.people (id, number, email, other_email, phone, country, given, family, note, deleted_at) values
    (1, 'M-0001', ' Ana.Beck@Example.COM ', 'ana@post.example', '030/23125-014', 'DE', 'Ana', 'Beck', 'likes gulls', null),
    (2, 'M-0002', 'jonas@example.com', null, '+49 30 23125014', 'DE', 'Jonas', 'Roth', null, null),
    (3, 'M-0003', 'ａna.beck@example.com', null, null, null, 'A.', 'B.', null, null),
    (4, 'M-0004', 'old@example.com', null, '030 23125014', 'DE', 'ANA', 'BECK', null, '2020-01-01'),
    (5, 'M-0005', 'otto@example.com', null, null, null, 'Otto', 'Stein', 'is a friend of Ana Beck, see M-0001', null),
    (6, 'M-0006', 'yutong@example.com', null, '020 7946 0123', 'GB', '雨桐', '李', '李雨桐的备注', null),
    (7, 'M-0007', 'unknown@society.example', null, null, null, 'No', 'One', null, null),
    (8, 'M-0008', '\u0430na.beck@example.com', null, null, null, 'Spoof', 'Er', null, null);
  insert into society.visits values (1, 1, 'tea'), (1, 2, null), (2, 1, 'cake'), (5, 1, 'met ana.beck@example.com');
  insert into society.gifts (id, person_id, contact, phone, name, amount) values
    ('00000000-0000-4000-8000-000000000001', 1, 'ana.beck@example.com', null, 'Ana Beck', 10),
    ('00000000-0000-4000-8000-000000000002', null, 'ana@post.example', null, 'Ana Beck', 20),
    ('00000000-0000-4000-8000-000000000003', 2, 'ana.beck@example.com', null, 'Ana Beck', 30),
    ('00000000-0000-4000-8000-000000000004', null, null, '0049 30 23125014', 'Beck, Ana', 40);
  insert into society.receipts values
    (1, '00000000-0000-4000-8000-000000000001', 'M-0001', 'x@example.com', '2021-09-14'),
    (2, null, 'M-0001', null, '2012-03-01'), (3, null, 'M-0009', null, '2024-01-01');
  insert into society."odd ""table""; --" values ('k"1', 'Ana Beck was here'), ('k2', 'nobody');
`;

function named(answer: LocateAnswer, strength: 'certain' | 'candidate'): string[] {
  return answer.records
    .filter((one) => one.match.strength === strength)
    .map(nameOf)
    .sort();
}

function nameOf(record: LocatedRecord): string {
  return `${record.ref.collection} ${JSON.parse(record.ref.id).join('/')}`.replace(
    /00000000-0000-4000-8000-00000000000/,
    '',
  );
}

function pick(answer: LocateAnswer, name: string): LocatedRecord {
  const found = answer.records.find((record) => nameOf(record) === name);
  if (!found) throw new Error(`${name} was not found`);
  return found;
}

describe('a search', () => {
  let db: TestDatabase;
  let system: ConnectedSystem;
  beforeAll(async () => {
    db = await emptyDatabase();
    await createSociety(db.pool);
    await db.pool.query(people);
    system = openSociety(db.url);
  });
  afterAll(async () => {
    await system.close();
    await db.drop();
  });

  it('by a proved e-mail finds its record and, by foreign key, what belongs to it', async () => {
    const answer = await system.locate(aQuery({ freeText: false }));
    expect(named(answer, 'certain')).toEqual([
      'gifts 1',
      'gifts 3',
      'people 1',
      'receipts 1',
      'visits 1/1',
      'visits 1/2',
    ]);
    expect(pick(answer, 'people 1').match.reasons).toEqual([
      { by: 'email', how: 'equal', field: 'E-mail' },
    ]);
    expect(pick(answer, 'visits 1/2')).toMatchObject({
      parent: { collection: 'people', id: '["1"]' },
      match: { strength: 'certain', reasons: [{ by: 'join', how: 'foreign-key' }] },
    });
    expect(answer.truncated).toBe(false);
  });

  it('calls look-alikes and the owner of a certain gift candidates, and goes no further from them', async () => {
    const answer = await system.locate(aQuery({ freeText: false }));
    // people 2 owns gift 3, which bears her address: a question, like the children it brings along.
    expect(named(answer, 'candidate')).toEqual(['people 2', 'people 3', 'people 8', 'visits 2/1']);
    expect(pick(answer, 'people 3').match.reasons).toEqual([
      { by: 'email', how: 'nfkc', field: 'E-mail' },
    ]);
    expect(pick(answer, 'people 8').match.reasons).toEqual([
      { by: 'email', how: 'look-alike', field: 'E-mail' },
    ]);
    // Member 2's number leads to nobody here: what a candidate says is not searched for.
    expect(pick(answer, 'people 2').reveals).toContainEqual({
      kind: 'phone',
      value: '+493023125014',
    });
    expect(named(answer, 'certain')).not.toContain('people 4');
  });

  it('learns from a certain record, and widens by what it learnt', async () => {
    const first = pick(await system.locate(aQuery()), 'people 1');
    expect(first.reveals).toEqual([
      { kind: 'email', value: 'ana.beck@example.com' },
      { kind: 'email', value: 'ana@post.example' },
      { kind: 'phone', value: '+493023125014' },
      { kind: 'name', value: 'Ana Beck' },
      { kind: 'system-id', value: 'M-0001', system: 'society.people.number' },
      { kind: 'system-id', value: '1', system: 'society.people.id' },
    ]);
    const wider = await system.locate(aQuery({ identifiers: first.reveals, freeText: false }));
    // gift 2 by the other address, gift 4 and the deleted member 4 by phone and equal name, receipt 2 by number
    expect(named(wider, 'certain')).toEqual([
      ...[
        'gifts 1',
        'gifts 2',
        'gifts 3',
        'gifts 4',
        'people 1',
        'people 4',
        'receipts 1',
        'receipts 2',
        'visits 1/1',
        'visits 1/2',
      ],
    ]);
    expect(pick(wider, 'people 2').match.reasons).toContainEqual({
      by: 'phone',
      how: 'phone-only',
      field: 'Phone',
    });
    expect(named(wider, 'candidate')).not.toContain('people 7');
  });

  it('reads free texts, whose hits are candidates even for the exact address', async () => {
    const identifiers = [
      { kind: 'email', value: 'ana.beck@example.com' },
      { kind: 'name', value: 'Ana Beck' },
    ] as const;
    const answer = await system.locate(aQuery({ identifiers }));
    expect(named(answer, 'candidate')).toEqual(
      expect.arrayContaining(['odd k"1', 'people 5', 'visits 5/1']),
    );
    expect(pick(answer, 'visits 5/1').match).toEqual({
      strength: 'candidate',
      reasons: expect.arrayContaining([{ by: 'free-text', how: 'text contains', field: 'Reason' }]),
    });
    expect(answer.searched).toContainEqual({
      collection: 'people',
      by: ['email', 'name', 'free-text'],
      freeTextColumns: 1,
    });
    const without = await system.locate(aQuery({ identifiers, freeText: false }));
    expect(without.records.map(nameOf)).not.toContain('odd k"1');
  });

  it('finds Chinese names in two columns and in texts', async () => {
    const answer = await system.locate(
      aQuery({ identifiers: [{ kind: 'name', value: '李雨桐' }] }),
    );
    expect(pick(answer, 'people 6').match.reasons).toEqual([
      { by: 'name', how: 'name-only', field: 'Given name' },
      { by: 'free-text', how: 'text contains', field: 'Note' },
    ]);
  });

  it('reads a phone number in the country its row names', async () => {
    const query = {
      identifiers: [{ kind: 'phone', value: '+442079460123' }],
      nameWords: ['李雨桐'],
    } as const;
    expect(named(await system.locate(aQuery(query)), 'certain')).toEqual(['people 6']);
  });

  it('says for each record what is proposed and why', async () => {
    const answer = await system.locate(
      aQuery({
        identifiers: [{ kind: 'system-id', value: 'M-0001', system: 'society.people.number' }],
      }),
    );
    expect(pick(answer, 'receipts 1').proposal).toEqual({
      action: 'keep',
      why: 'Kept until 31 Dec 2029: 8 years from the end of 2021, AO § 147(3).',
      ground: 'GDPR Art. 17(3)(b)',
      law: 'AO § 147(3)',
      until: '2029-12-31',
    });
    expect(pick(answer, 'receipts 2').proposal).toEqual({
      action: 'erase',
      why: 'No longer kept since 31 Dec 2020: 8 years from the end of 2012, AO § 147(3).',
      law: 'AO § 147(3)',
    });
    const gift = pick(answer, 'gifts 1').proposal;
    expect(gift).toMatchObject({
      action: 'anonymise',
      replacement: { person_id: null, amount: '0.00', details: '{"a": 1}', remark: '' },
    });
    expect(gift.replacement?.['contact']).toBe(
      'anonymous-00000000-0000-4000-8000-000000000001@society.example',
    );
  });

  it.each([
    ['quotes', `'; drop table society.people; --`],
    ['a NUL', 'ana.beck@example.com\0'],
    ['half a surrogate', 'ana\ud800@example.com'],
    ['pattern signs', '(.*)+$[^a'],
    ['a brace for arrays', '{"a",NULL}\\'],
    ['a kilometre', 'x'.repeat(100_000)],
  ])('takes a value with %s for what it is', async (_what, value) => {
    const kinds = ['email', 'phone', 'name', 'system-id'] as const;
    const identifiers = kinds.map((kind) => ({ kind, value, system: 'society.people.id' }));
    const answer = await system.locate(aQuery({ identifiers }));
    expect(answer.records).toEqual([]);
    expect((await db.pool.query('select 1 from society.people')).rowCount).toBe(8);
  });

  it('says that it was cut short', async () => {
    const answer = await system.locate(aQuery({ limit: 2 }));
    expect(answer.truncated).toBe(true);
    expect(answer.records.length).toBe(2);
  });

  it('matches nobody by a placeholder that many share', async () => {
    const answer = await system.locate(
      aQuery({
        identifiers: [{ kind: 'email', value: 'unknown@society.example' }],
        freeText: false,
      }),
    );
    expect(answer.records).toEqual([]);
  });
});

describe('a search in a database that has moved on', () => {
  it('names what it could not search, and searches the rest', async () => {
    const db = await emptyDatabase();
    await createSociety(db.pool);
    await db.pool.query(people);
    await db.pool.query(
      'alter table society.gifts rename column contact to contact_address; drop table society."odd ""table""; --"',
    );
    const system = openSociety(db.url);
    try {
      const answer = await system.locate(aQuery());
      expect(answer.notSearched).toEqual([
        { collection: 'gifts', why: 'society.gifts has no column contact' },
        { collection: 'odd', why: 'there is no table society.odd "table"; --' },
      ]);
      expect(named(answer, 'certain')).toEqual(['people 1', 'visits 1/1', 'visits 1/2']);
      await expect(system.readBack([{ collection: 'gifts', id: '["x"]' }])).rejects.toMatchObject({
        class: 'schema',
      });
    } finally {
      await system.close();
      await db.drop();
    }
  });
});
