import { lowerAscii, trimAscii } from './ascii';
import { lookAlikes } from './look-alikes';

/**
 * Folding in three depths, each coarser than the one before. Whatever needs any of them is a
 * *candidate* (decision 6). The deepest one, `lookAlikeKey`, is also written in SQL by the connector
 * engine from the very same tables, so that a database finds the rows and this file judges them.
 */

/** Characters nobody sees: zero-width, joiners, direction marks, soft hyphen, byte-order mark. */
const invisible =
  span(0x200b, 0x200f) +
  span(0x202a, 0x202e) +
  span(0x2060, 0x2069) +
  '\u00ad\u034f\u061c\u180e\ufeff';

/** Combining marks that NFKD splits off letters; U+034F is among them. */
const marks = span(0x0300, 0x036f);

/** Letters that have no decomposition but are written without their stroke or dot all the same. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  æ: 'a',
  œ: 'o',
  ı: 'i',
  ȷ: 'j',
  ŋ: 'n',
  ƀ: 'b',
  ɨ: 'i',
  ς: 'σ',
};

/** Upper-case letters (after decomposition) of the alphabets with case that we fold. */
const upperCase: Readonly<Record<string, string>> = casePairs([
  [0x00c6, 0x024f],
  [0x0370, 0x03ff],
  [0x0400, 0x052f],
  [0x0531, 0x0556],
]);

const plainOf = { ...upperCase, ...mapped(upperCase, plainLetters), ...plainLetters };
const keyOf = { ...plainOf, ...mapped(plainOf, lookAlikes), ...lookAlikes };
const dropped = new Set([...invisible, ...marks]);

/** One-to-one replacements and, beyond the end of `to`, deletions: the arguments of SQL `translate`. */
export const keyTranslation: { readonly from: string; readonly to: string } = {
  from: Object.keys(keyOf).join('') + [...dropped].join(''),
  to: Object.values(keyOf).join(''),
};

/** Compatibility form: full-width letters, ligatures, the Kelvin sign and letter case. */
export function compatible(text: string): string {
  return replaceEach(text.normalize('NFKD'), upperCase, new Set()).normalize('NFC');
}

/** Without accents, strokes and invisible characters; `ß` is `ss`. */
export function folded(text: string): string {
  return replaceEach(text.normalize('NFKD'), plainOf, dropped);
}

/** As `folded`, and letters of other alphabets that look like Latin ones are those Latin ones. */
export function lookAlikeKey(text: string): string {
  return replaceEach(trimAscii(text).normalize('NFKD'), keyOf, dropped);
}

/** Every single letter, capital or small, that `lookAlikeKey` turns into this one; empty for other signs. */
export function lettersOfKey(letter: string): readonly string[] {
  sources ??= sourcesByKey();
  return sources.get(letter) ?? [];
}

let sources: ReadonlyMap<string, readonly string[]> | undefined;

function sourcesByKey(): ReadonlyMap<string, readonly string[]> {
  const blocks = [
    span(0x41, 0x5a),
    span(0x61, 0x7a),
    span(0xc0, 0x24f),
    span(0x370, 0x58f),
    span(0x1e00, 0x1fff),
    span(0xff21, 0xff5a),
  ];
  const letters = [...blocks.join('')].filter((character) => /^\p{L}$/u.test(character));
  return Map.groupBy(new Set([...letters, ...Object.keys(lookAlikes)]), lookAlikeKey);
}

function replaceEach(
  text: string,
  table: Readonly<Record<string, string>>,
  drop: ReadonlySet<string>,
): string {
  let out = '';
  for (const character of lowerAscii(text)) {
    if (drop.has(character)) continue;
    if (drop.size > 0 && (character === 'ß' || character === 'ẞ')) out += 'ss';
    else out += Object.hasOwn(table, character) ? table[character] : character;
  }
  return out;
}

function span(first: number, last: number): string {
  return String.fromCodePoint(
    ...Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
}

function casePairs(blocks: readonly (readonly [number, number])[]): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (const [first, last] of blocks) {
    for (const upper of span(first, last)) {
      const lower = upper.toLowerCase();
      const isPlainPair =
        lower !== upper && lower.length === 1 && upper.normalize('NFKD') === upper;
      if (isPlainPair) pairs[upper] = lower;
    }
  }
  return pairs;
}

/** `first`, with each target replaced once more by `second`. */
function mapped(
  first: Readonly<Record<string, string>>,
  second: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(first).map(([from, to]) => [from, second[to] ?? to]));
}
