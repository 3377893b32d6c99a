import { compareNames, nameKey, nameKeys, nameWords } from './name';

describe('a name', () => {
  const cases: readonly (readonly [string, string, string | null])[] = [
    ['Ana Beck', 'ANA  beck', 'equal'],
    ['Ana Beck', 'Beck, Ana', 'equal'],
    ['Émile Caron', 'E\u0301MILE CARON', 'equal'], // canonical composition is the same text
    ['李雨桐', '雨桐 李', 'equal'],
    ['李雨桐', '李 雨桐', 'equal'],
    ['李雨桐', '李雨彤', null],
    ['Kim Beck', '\u212aim Beck', 'nfkc'],
    ['Ana Beck', 'Ａｎａ Beck', 'nfkc'],
    ['Émile Caron', 'Emile Caron', 'folded'],
    ['Marek Zieliński', 'Marek Zielinski', 'folded'],
    ['Łukasz Małek', 'Lukasz Malek', 'folded'],
    ['Beatrix Kröger', 'Kroeger Beatrix', 'folded'],
    ['Holger Weiß', 'Holger Weiss', 'folded'],
    ['Ilhan Kaya', 'İlhan Kaya', 'folded'],
    ['Karl-Heinz Beck', 'Karlheinz Beck', 'folded'],
    ['Ana Beck', 'An\u200ba Beck', 'folded'],
    ['Nils Petersen', 'Nils P\u0435tersen', 'look-alike'],
    ['Ana Beck', 'Anna Beck', null],
    ['Ana Beck', 'Ana Maria Beck', null],
    ['Ana Beck', 'Ana', null],
    ['', '', null],
  ];

  it.each(cases)('%j and %j', (one, other, how) => {
    expect(compareNames(one, other)).toBe(how);
    expect(compareNames(other, one)).toBe(how);
    if (how !== null) expect(nameKeys(one)).toContain(nameKey(other));
  });

  it('is found in the columns of a family name and a given name', () => {
    expect(nameKeys('李雨桐')).toContain(nameKey('雨桐 李'));
    expect(nameKeys('欧阳雨桐')).toContain(nameKey('雨桐欧阳'));
  });

  it('has words that keep what a certain match may not lose', () => {
    expect(nameWords('Dr. Ana Beck-Roth')).toEqual(['ana', 'beck-roth', 'dr']);
    expect(nameWords('İlhan')).toEqual(['İlhan']);
    expect(nameWords('\u212aim')).toEqual(['\u212aim']);
    expect(nameWords(' ,; ')).toEqual([]);
  });
});
