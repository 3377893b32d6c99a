import { breakable, textRuns } from './text-runs';
import type { Script } from './text-runs';

const hasGlyph = (script: Script, codePoint: number) => {
  const character = String.fromCodePoint(codePoint);
  return script === 'latin' ? /[\p{ASCII}é]/u.test(character) : /\p{Script=Han}/u.test(character);
};

describe('text in several fonts', () => {
  it.each<[string, string, [Script, string][]]>([
    ['one script', 'Émile'.replace('É', 'E'), [['latin', 'Emile']]],
    [
      'two scripts with the blank between them',
      '李雨桐 (Li Yutong)',
      [
        ['han', '李雨桐 '],
        ['latin', '(Li Yutong)'],
      ],
    ],
    ['what no font has, by its number', 'a😀b', [['latin', 'a[U+1F600]b']]],
    ['letters in parts are joined first', 'e\u0301', [['latin', 'é']]],
    ['nothing', '', []],
  ])('%s', (_name, text, runs) => {
    expect(textRuns(text, hasGlyph).map((run) => [run.script, run.text])).toEqual(runs);
  });

  it('may be parted at blanks and between Han signs', () => {
    expect(breakable('3 invoices to 李雨桐, 2024')).toEqual([
      ...['3', ' ', 'invoices', ' ', 'to', ' ', '李', '雨', '桐', ',', ' ', '2024'],
    ]);
  });
});
