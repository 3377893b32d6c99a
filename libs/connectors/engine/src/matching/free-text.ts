import { lowerAscii } from '@tabularium/domain/identity/ascii';
import type { Identifier, MatchReason } from '@tabularium/domain/identity/match';
import { significantDigits, toE164 } from '@tabularium/domain/identity/phone';
import { escaped, inAnySpelling, spelledOut } from './any-spelling';

/** One thing to look for inside texts: a pattern the database understands, and the stricter one that judges. */
export interface TextTerm {
  readonly identifier: Identifier;
  /** For PostgreSQL's `~`; may find too much. */
  readonly coarse: string;
  /** Decides what was found. */
  readonly exact: RegExp;
}

const notInWord = { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' };
const notInAddress = {
  before: '(?<![\\p{L}\\p{N}._%+-])',
  after: '(?![\\p{L}\\p{N}-])(?!\\.[\\p{L}\\p{N}])',
};

/** What can be looked for in free text; short numbers and single first names would find everybody. */
export function textTerms(identifiers: readonly Identifier[], country: string): TextTerm[] {
  return identifiers
    .map((identifier) => termOf(identifier, country))
    .filter((term) => term !== null);
}

/** One pattern for all terms, so that each text is read once; null when there is nothing to look for. */
export function coarsePattern(terms: readonly TextTerm[]): string | null {
  return terms.length === 0 ? null : terms.map((term) => `(?:${term.coarse})`).join('|');
}

/**
 * Why a text is about the person. Always a candidate, even for the exact e-mail: a text that names
 * somebody can be somebody else's (decision 6), so a person decides.
 */
export function reasonsInText(
  terms: readonly TextTerm[],
  text: string,
  field: string,
): MatchReason[] {
  return terms.some((term) => term.exact.test(text))
    ? [{ by: 'free-text', how: 'text contains', field }]
    : [];
}

function termOf(identifier: Identifier, country: string): TextTerm | null {
  switch (identifier.kind) {
    case 'email':
      return literal(identifier, lowerAscii(identifier.value.trim()), notInAddress);
    case 'system-id':
      // Only ids that a person would write down: C-20418, not 20418.
      return /^(?=.*[A-Za-z])(?=.*[0-9]).{5,}$/u.test(identifier.value)
        ? literal(identifier, identifier.value, notInWord)
        : null;
    case 'phone':
      return phoneTerm(identifier, country);
    case 'name':
      return nameTerm(identifier);
  }
}

function literal(
  identifier: Identifier,
  text: string,
  bounds: { before: string; after: string },
): TextTerm | null {
  if (text.length < 5) return null;
  const pattern = [...text].map(inEitherCase).join('');
  return {
    identifier,
    coarse: pattern,
    exact: new RegExp(bounds.before + pattern + bounds.after, 'u'),
  };
}

/** The national digits with whatever people put between them; before them only a prefix. */
function phoneTerm(identifier: Identifier, country: string): TextTerm | null {
  const digits = significantDigits(identifier.value, country);
  const number = toE164(identifier.value, country);
  if (digits === null || number === null || digits.length < 7) return null;
  const gap = '[ ()/.\u00a0-]{0,3}';
  const pattern = [...digits].join(gap);
  const abroad = `(?:\\+|00)?${number.slice(1, -digits.length)}${gap}(?:0[)])?${gap}`;
  return {
    identifier,
    coarse: pattern,
    exact: new RegExp(`(?<![0-9])(?:${abroad}|0)?${pattern}(?![0-9])`, 'u'),
  };
}

/** At least two words next to each other, in either order, accents and look-alikes aside. */
function nameTerm(identifier: Identifier): TextTerm | null {
  const words = identifier.value
    .split(/[\s,;]+/u)
    .map(spelledOut)
    .filter((word) => word !== '');
  const isHan = words.every((word) => /^\p{Script=Han}+$/u.test(word));
  if (isHan ? words.join('').length < 2 : words.length < 2) return null;
  const patterns = words.map(inAnySpelling);
  const gap = isHan ? '\\s*' : '[\\s,.-]{1,3}';
  const both = [patterns.join(gap), [...patterns].reverse().join(gap)].join('|');
  const bounds = isHan ? { before: '', after: '' } : notInWord;
  return {
    identifier,
    coarse: forPostgres(both),
    exact: new RegExp(`${bounds.before}(?:${both})${bounds.after}`, 'u'),
  };
}

function inEitherCase(character: string): string {
  return /[a-z]/i.test(character)
    ? `[${character.toLowerCase()}${character.toUpperCase()}]`
    : escaped(character);
}

/** PostgreSQL spells white space inside brackets in its own way. */
function forPostgres(pattern: string): string {
  return pattern.replaceAll('[\\s,.-]', '[[:space:],.-]').replaceAll('\\s', '[[:space:]]');
}
