import fc from 'fast-check';
import { compareEmails, emailKey, emailKeys, normaliseEmail } from './email';

describe('an e-mail address', () => {
  // [typed and proved, stored in a system, how they agree]; only 'equal' is certain (decision 6)
  const cases: readonly (readonly [string, string, string | null])[] = [
    ['anna@b.example', 'anna@b.example', 'equal'],
    ['anna@b.example', '  Anna@B.EXAMPLE\r\n', 'equal'],
    ['anna@b.example', 'ａｎｎａ@b.example', 'nfkc'],
    ['kim@b.example', '\u212aim@b.example', 'nfkc'], // Kelvin sign lower-cases to k
    ['office@b.example', 'o\ufb03ce@b.example', 'nfkc'], // ligature ffi
    ['sam@b.example', '\u017fam@b.example', 'nfkc'], // long s upper-cases to S
    ['émile@b.example', 'ÉMILE@b.example', 'nfkc'],
    ['emile@b.example', 'émile@b.example', 'folded'],
    ['ilhan@b.example', 'İlhan@b.example', 'folded'],
    ['ilhan@b.example', 'ılhan@b.example', 'folded'],
    ['strauss@b.example', 'strauß@b.example', 'folded'],
    ['anna@b.example', 'an\u200bna@b.example', 'folded'],
    ['anna@b.example', '\u202eanna@b.example', 'folded'],
    ['anna@b.example', 'anna@b.example.', 'folded'],
    ['anna@müller.example', 'anna@xn--mller-kva.example', 'folded'],
    ['paul@b.example', 'p\u0430ul@b.example', 'look-alike'], // Cyrillic а
    ['nope@b.example', 'n\u03bfp\u0435@b.example', 'look-alike'], // Greek ο, Cyrillic е
    ['anna@b.example', 'anna@xn--80a.example', null],
    ['anna@b.example', 'anna+shop@b.example', 'sub-address'],
    ['anna@b.example', 'an.na@b.example', null],
    ['anna@b.example', '"anna"@b.example', null],
    ['anna@b.example', 'anna@b.example.org', null],
    ['paul@b.example', 'pau1@b.example', null], // ASCII pairs are ordinary, different addresses
    ['', '', null],
  ];

  it.each(cases)('%j and %j', (typed, stored, how) => {
    expect(compareEmails(typed, stored)).toBe(how);
    expect(compareEmails(stored, typed)).toBe(how);
  });

  it('that is not called different is found by one of its keys', () => {
    for (const [typed, stored, how] of cases) {
      if (how !== null) expect(emailKeys(typed)).toContain(emailKey(normaliseEmail(stored)));
    }
  });

  it('normalises once and for all, and never merges what it keeps apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseEmail(text);
        return normaliseEmail(once) === once && once.length <= text.length;
      }),
    );
    expect(normaliseEmail('\u00a0anna@b.example')).not.toBe('anna@b.example');
    expect(normaliseEmail('\u212aIM@B.EXAMPLE')).toBe('\u212aim@b.example');
  });
});
