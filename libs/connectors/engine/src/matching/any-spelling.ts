import { lettersOfKey, lookAlikeKey } from '@tabularium/domain/identity/fold';
import { nameSeparators } from '@tabularium/domain/identity/name';

/** Patterns that match a word however it is spelled; the same text serves PostgreSQL and JavaScript. */

const accents = '\u0300-\u036f';
const unseen = '\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff';
/** Letters in compatibility forms that no list of letters holds: superscripts, ligatures, mathematical ones. */
const exotic =
  '[ªº²³¹\u1d00-\u1dbf\u2070-\u209f\u2100-\u218f\u2460-\u24ff\ufb00-\ufb4f\u{1d400}-\u{1d7ff}]';
const between = `[ ${nameSeparators.replaceAll('-', '').trim()}${accents}${unseen}-]*`;

/** Folded, and an umlaut as its two letters. */
export function spelledOut(word: string): string {
  const letters = word.normalize('NFC').replace(/[äöü]/giu, (umlaut) => `${umlaut}e`);
  return lookAlikeKey(letters).normalize('NFC');
}

/** Every letter that folds to these, and the accents that may follow; `ue` also `u`, `ss` also `ß`. */
export function inAnySpelling(word: string): string {
  const parts = word.match(/ss|[aou]e|./gu) ?? [];
  return parts
    .map((part) => {
      if (part === 'ss') return `(?:${anyLetter('s')}${anyLetter('s')}|[ßẞ])`;
      return part.length === 2 ? `${anyLetter(part.charAt(0))}${anyLetter('e')}?` : anyLetter(part);
    })
    .join('');
}

/**
 * A quick test that every value with one of these name keys passes: it holds the longest word of one
 * of the names. Reading a pattern costs a tenth of folding a value, which then only few values need.
 */
export function namePrefilter(names: readonly string[]): string {
  const words = names.map((name) => longest(name.split(/[\s,;]+/u).map(spelledOut)));
  return [...new Set(words.filter((word) => word !== '').map(looseWord)), exotic].join('|');
}

/** A sign taken literally. */
export function escaped(character: string): string {
  return /[\^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}

function anyLetter(character: string): string {
  const letters = lettersOfKey(character).join('');
  return letters === '' ? escaped(character) : `(?:[${letters}][${accents}]*)`;
}

/** A Han name is one word here and two columns there; its family name may stand behind. */
function longest(words: readonly string[]): string {
  const word = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const isHan = /^\p{Script=Han}{2,4}$/u.test(word);
  return isHan && words.length === 1 ? word.slice(word.length === 4 ? 2 : 1) : word;
}

/** Letter by letter, with whatever a key leaves out in between: separators, accents, a doubled s, an e. */
function looseWord(word: string): string {
  const letters = word.replace(/([aou])e/gu, '$1').replace(/ss/gu, 's');
  return [...letters]
    .map((letter) => {
      const one = oneOf(
        letter === 's' ? [...lettersOfKey('s'), 'ß', 'ẞ'] : lettersOfKey(letter),
        letter,
      );
      const extra = /[aou]/.test(letter)
        ? oneOf(lettersOfKey('e'), 'e')
        : letter === 's'
          ? one
          : null;
      return one + between + (extra === null ? '' : `(?:${extra}${between})?`);
    })
    .join('');
}

function oneOf(letters: readonly string[], otherwise: string): string {
  return letters.length === 0 ? escaped(otherwise) : `[${letters.join('')}]`;
}
