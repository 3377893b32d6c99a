import { lowerAscii } from './ascii';
import { compatible, folded, lookAlikeKey } from './fold';

/** How two names agree; a name alone is never certain, and only `equal` makes a phone number so. */
export type NameLikeness = 'equal' | 'nfkc' | 'folded' | 'look-alike';

/** What separates or joins the words of a name; `nameKey` leaves it out. */
export const nameSeparators = ' \t\n.,;\'"-_/·・`´’‘‐‑–';

const separators = new RegExp(`[${nameSeparators.replace(/[-\]\\]/g, '\\$&')}]+`, 'gu');
const wordGaps = /[\s,;.]+/u;
const isHan = /^\p{Script=Han}+$/u;

/**
 * The words of a name as a certain match compares them: case, order and canonical composition
 * (é as one or two code points) do not matter, everything else does.
 */
export function nameWords(text: string): string[] {
  return [...composed(text)]
    .map(lowerSafely)
    .join('')
    .split(wordGaps)
    .filter((word) => word !== '')
    .sort();
}

/** Compares two names, from the strictest reading to the loosest; null when they differ in all. */
export function compareNames(one: string, other: string): NameLikeness | null {
  if (sameWords(nameWords(one), nameWords(other))) return 'equal';
  if (sameWords(nameWords(compatible(one)), nameWords(compatible(other)))) return 'nfkc';
  if (overlap(foldedKeys(one, folded), foldedKeys(other, folded))) return 'folded';
  return overlap(nameKeys(one), nameKeys(other)) ? 'look-alike' : null;
}

/** Equal as sets of words; Han names also when one side is written apart or the other way round. */
export function sameWords(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  if (one.length === other.length && one.every((word, index) => word === other[index])) return true;
  if (![...one, ...other].every((word) => isHan.test(word))) return false;
  return overlap(orders(one), orders(other));
}

/** Every key under which a database may hold this name: its words in any order. */
export function nameKeys(text: string): string[] {
  return foldedKeys(text, lookAlikeKey);
}

/** The coarse key of one stored name: folded, separators gone, `ü`, `ue` and `u` alike. */
export function nameKey(text: string): string {
  return coarse(lookAlikeKey(text).replace(separators, ''));
}

/** Replacements of `nameKey` after folding, in order; the engine writes the same in SQL. */
export const coarseSpellings: readonly (readonly [string, string])[] = [
  ['ae', 'a'],
  ['oe', 'o'],
  ['ue', 'u'],
  ['ss', 's'],
];

function coarse(key: string): string {
  return coarseSpellings.reduce((text, [from, to]) => text.replaceAll(from, to), key);
}

function foldedKeys(text: string, fold: (text: string) => string): string[] {
  const words = text
    .split(/[\s,;]+/u)
    .map((word) => fold(word).replace(separators, ''))
    .filter((word) => word !== '');
  const split =
    words.length === 1 && isHan.test(words[0] ?? '') ? familyNameFirst(words[0] ?? '') : words;
  return [...new Set([coarse(words.join('')), ...orders(split).map(coarse)])].filter(
    (key) => key !== '',
  );
}

/** 李雨桐 is one word here and two columns there: family name of one sign, of two for four signs. */
function familyNameFirst(name: string): string[] {
  const signs = [...name];
  if (signs.length < 2 || signs.length > 4) return [name];
  const cut = signs.length === 4 ? 2 : 1;
  return [signs.slice(0, cut).join(''), signs.slice(cut).join('')];
}

/** The words joined in every order; beyond four words only as given and turned round. */
function orders(words: readonly string[]): string[] {
  if (words.length > 4) return [words.join(''), [...words].reverse().join('')];
  if (words.length <= 1) return [...words];
  return words.flatMap((word, index) =>
    orders(words.toSpliced(index, 1)).map((rest) => word + rest),
  );
}

function overlap(one: readonly string[], other: readonly string[]): boolean {
  return one.some((key) => other.includes(key));
}

/** Canonical composition of everything but the singletons, which would turn a Kelvin sign into K. */
function composed(text: string): string {
  return text
    .split(/([\u212a\u212b\u2126\u0340-\u0344\u0374\u037e\u0387\uf900-\ufaff])/u)
    .map((part, index) => (index % 2 === 0 ? part.normalize('NFC') : part))
    .join('');
}

/** Lower case only where upper case leads back to the same letter: not for K (Kelvin), İ or ẞ. */
function lowerSafely(character: string): string {
  const lower = character.toLowerCase();
  return lower.toUpperCase() === character ? lower : lowerAscii(character);
}
