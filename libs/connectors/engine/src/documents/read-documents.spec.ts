import { readDocuments, readStoredDocuments } from './read-documents';
import { societyTexts } from '../testing/society';

function problemsOf(change: (dataset: string) => string): string[] {
  const result = readDocuments({
    connector: societyTexts.connector,
    dataset: change(societyTexts.dataset),
  });
  return 'problems' in result ? result.problems : [];
}

describe('the documents of a system', () => {
  it('are read with their defaults and hashed whatever their layout', () => {
    const plain = readDocuments(societyTexts);
    const laidOut = readDocuments({
      connector: societyTexts.connector.replace('name: Society', 'name: "Society" # the same'),
      dataset: `# a comment\n${societyTexts.dataset}`,
    });
    if (!('documents' in plain) || !('documents' in laidOut)) throw new Error('not read');
    expect(plain.documents.connector.limits).toMatchObject({ connect_timeout: '10s', pool: 2 });
    expect(laidOut.documents.hash).toBe(plain.documents.hash);
    expect(
      readStoredDocuments({ ...plain.documents.source, hash: plain.documents.hash }).dataset,
    ).toEqual(plain.documents.dataset);
    const forged = { ...plain.documents.source, hash: plain.documents.hash.replace(/^./, 'x') };
    expect(() => readStoredDocuments(forged)).toThrow('does not fit its hash');
  });

  it.each<[string, (text: string) => string, RegExp]>([
    [
      'a misspelt key',
      (text) => text.replace('category: Visits', 'categroy: Visits'),
      /^dataset\.yaml:\d+: collections\.visits: unknown key "categroy"$/m,
    ],
    [
      'a missing key',
      (text) => text.replace('    label: Visit {nth}\n', ''),
      /^dataset\.yaml:\d+: collections\.visits\.label: is missing$/,
    ],
    [
      'a wrong word',
      (text) => text.replace('action: keep', 'action: hide'),
      /proposal\.action: must be "erase" or "anonymise" or "keep"/,
    ],
    [
      'an unknown kind of identity',
      (text) => text.replace('kind: name, columns: [given', 'kind: face, columns: [given'),
      /identity\.3\.kind: "kind" is missing or unknown/,
    ],
    [
      'a column that has no field',
      (text) => text.replace('      - { column: phone, label: Phone }\n', ''),
      /"phone" is searched but has no field/,
    ],
    [
      'a parent that is not there',
      (text) => text.replace('collection: gifts', 'collection: presents'),
      /there is no collection "presents"/,
    ],
    [
      'what anonymising would leave',
      (text) => text.replace('label: Phone, on_anonymise: null', 'label: Phone'),
      /anonymising would leave "phone"/,
    ],
    [
      'an anonymised key',
      (text) =>
        text.replace('{ column: id, label: Id }', '{ column: id, label: Id, on_anonymise: null }'),
      /the primary key cannot be replaced/,
    ],
    [
      'a term nobody understands',
      (text) => text.replace('8 years from the end', 'long after the end'),
      /write it as "8 years/,
    ],
    [
      'a term of an unknown column',
      (text) => text.replace('year of paid_on', 'year of paid_at'),
      /"paid_at" is no field/,
    ],
    [
      'to keep without a ground',
      (text) => text.replace('      ground: GDPR Art. 17(3)(b)\n', ''),
      /to keep needs a ground/,
    ],
    [
      'a NUL in a name',
      (text) => text.replace('schema: society', 'schema: "soc\\0iety"'),
      /must not hold a NUL/,
    ],
    [
      'a repeated key',
      (text) => text.replace('    table: visits\n', '    table: visits\n    table: people\n'),
      /^dataset\.yaml:\d+: Map keys must be unique/,
    ],
    [
      'broken YAML',
      (text) => text.replace('collections:', 'collections: ['),
      /^dataset\.yaml:\d+: /,
    ],
    ['nothing at all', () => '', /must be|missing/],
  ])('are refused for %s, with line and reason', (_what, change, expected) => {
    expect(problemsOf(change).join('\n')).toMatch(expected);
  });

  it('are refused when belonging runs in a circle', () => {
    const circle = (text: string) =>
      text.replace(
        'category: Member\n',
        'category: Member\n    belongs_to: [{ collection: receipts, columns: { number: payer_number } }]\n',
      );
    expect(problemsOf(circle).join('\n')).toMatch(
      /belongs_to runs in a circle: people → receipts → gifts → people/,
    );
  });

  it('name the line of the fault', () => {
    const lines = societyTexts.dataset.split('\n');
    const line = lines.findIndex((text) => text.includes('action: keep')) + 1;
    expect(problemsOf((text) => text.replace('action: keep', 'action: hide'))[0]).toContain(
      `dataset.yaml:${line}:`,
    );
  });

  it('cannot blow up memory or the prototype', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n`;
    expect(problemsOf(() => bomb).join('\n')).toMatch(/aliases|unknown key/);
    problemsOf((text) => `${text}  __proto__:\n    polluted: yes\n`);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(problemsOf(() => 'x'.repeat(600_000))[0]).toMatch(/larger than/);
  });
});
