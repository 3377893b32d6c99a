import { lettersOfKey } from '@tabularium/domain/identity/fold';
import { nameKey, nameKeys } from '@tabularium/domain/identity/name';
import fc from 'fast-check';
import { namePrefilter } from './any-spelling';

const names = [
  'Ana Beck',
  'Émile Caron',
  'Marek Zieliński',
  'Beatrix Kröger',
  'Holger Weiß',
  'Ilhan Aydın',
  '李雨桐',
  '欧阳雨桐',
  "Siân O'Neill",
  'Иван Петров',
  'Michael Rosaen',
  '김민준',
  'Jürgen Groß-Strauss',
];

/** The same name as another hand writes it. */
const respelled = fc.constantFrom(...names).chain((name) =>
  fc
    .tuple(fc.constant(name), fc.array(fc.nat({ max: 40 }), { minLength: 60, maxLength: 60 }))
    .map(([given, choices]) => {
      let at = 0;
      const next = (of: number) => choices[at++ % choices.length]! % of;
      const letters = [...given].map((letter) => {
        const kin = lettersOfKey(letter.toLowerCase());
        const one = kin.length > 0 && next(3) === 0 ? kin[next(kin.length)]! : letter;
        const after = next(7) === 0 ? ['-', '\u200b', '\u0301', "'", ' ', '\u00ad'][next(6)]! : '';
        return one + after;
      });
      return [given, letters.join('')] as const;
    }),
);

describe('the quick test for names', () => {
  it('passes every spelling that has the key of the name', () => {
    let alike = 0;
    fc.assert(
      fc.property(respelled, ([name, spelling]) => {
        if (!nameKeys(name).includes(nameKey(spelling))) return;
        alike++;
        expect([name, spelling, new RegExp(namePrefilter([name]), 'u').test(spelling)]).toEqual([
          name,
          spelling,
          true,
        ]);
      }),
      { numRuns: 5000, seed: 20261124 },
    );
    expect(alike).toBeGreaterThan(2000);
  });

  it.each([
    ['B. Kröger', 'Kroeger, B.'],
    ['B. Kroeger', 'B. KRÖGER'],
    ['H. Weiß', 'WEISS, H.'],
    ['李雨桐', '雨桐 李'],
    ['欧阳雨桐', '雨桐 欧阳'],
    ['Ana Beck', 'ＡＮＡ ＢＥＣＫ'],
    ['Ana Beck', '\u{1d400}\u{1d427}\u{1d41a} \u{1d401}'],
  ])('passes for %s: %s', (name, spelling) => {
    expect(new RegExp(namePrefilter([name]), 'u').test(spelling)).toBe(true);
  });

  it('holds most others off', () => {
    const pattern = new RegExp(namePrefilter(['Ana Beck']), 'u');
    for (const other of ['Jonas Roth', '李雨彤', 'Émile Caron', 'Anna Bock', ''])
      expect(pattern.test(other)).toBe(false);
  });
});
