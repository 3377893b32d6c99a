import { matchRecord, mergeMatches, type Person, type RecordIdentity } from './match';

const ana: Person = {
  identifiers: [
    { kind: 'email', value: 'ana.beck@example.com' },
    { kind: 'phone', value: '+493023125014' },
    { kind: 'name', value: 'Ana Beck' },
    { kind: 'system-id', value: '20418', system: 'shop.customers.id' },
  ],
  nameWords: ['Ana', 'Beck'],
  country: 'DE',
};

function record(values: Partial<Record<RecordIdentity['kind'], string>>): RecordIdentity[] {
  return Object.entries(values).map(([kind, value]) => ({
    kind: kind as RecordIdentity['kind'],
    value,
    field: kind,
    ...(kind === 'system-id' ? { system: 'shop.customers.id' } : {}),
  }));
}

describe('a record is', () => {
  it.each([
    ['the same e-mail', { email: ' ANA.BECK@example.com' }],
    ['the same e-mail under another name', { email: 'ana.beck@example.com', name: 'Otto Roth' }],
    ["the system's own id", { 'system-id': '20418' }],
    ['phone and name both equal', { phone: '030 23125-014', name: 'BECK, Ana' }],
  ])('certain by %s', (_why, values) => {
    expect(matchRecord(ana, record(values))?.strength).toBe('certain');
  });

  it.each([
    [
      'a family phone under another name',
      { phone: '030 23125014', name: 'Jonas Beck' },
      'phone-only',
    ],
    ['a phone without a name', { phone: '030 23125014' }, 'phone-only'],
    ['phone and a name that needed folding', { phone: '030 23125014', name: 'Ána Beck' }, 'folded'],
    ['the name alone', { name: 'Ana Beck' }, 'name-only'],
    ['a full-width e-mail', { email: 'ａna.beck@example.com' }, 'nfkc'],
    [
      'a full-width e-mail and the name',
      { email: 'ａna.beck@example.com', name: 'Ana Beck' },
      'name-only',
    ],
    ['a look-alike e-mail', { email: '\u0430na.beck@example.com' }, 'look-alike'],
    [
      'full-width digits and the name',
      { phone: '０３０２３１２５０１４', name: 'Ana Beck' },
      'nfkc',
    ],
  ])('a candidate by %s', (_why, values, how) => {
    const match = matchRecord(ana, record(values));
    expect(match?.strength).toBe('candidate');
    expect(match?.reasons.map((reason) => reason.how)).toContain(how);
  });

  it.each([
    ['nothing in common', { email: 'otto@example.com', phone: '030 23125099', name: 'Otto Roth' }],
    ["another system's equal id", { 'system-id': '20419' }],
    ['no values at all', {}],
  ])('nobody with %s', (_why, values) => {
    expect(matchRecord(ana, record(values))).toBeNull();
  });

  it('not certain by an id of another system', () => {
    const [value] = record({ 'system-id': '20418' });
    expect(matchRecord(ana, [{ ...value!, system: 'clinic.patients.id' }])).toBeNull();
  });

  it('certain when one of two findings is, with every reason once', () => {
    const byPhone = matchRecord(ana, record({ phone: '030 23125014' }))!;
    const byEmail = matchRecord(ana, record({ email: 'ana.beck@example.com' }))!;
    const both = mergeMatches(mergeMatches(byPhone, byEmail), byPhone);
    expect(both.strength).toBe('certain');
    expect(both.reasons.map((reason) => reason.by)).toEqual(['phone', 'email']);
  });
});
