import { keyTranslation } from '@tabularium/domain/identity/fold';
import { coarseSpellings, nameSeparators } from '@tabularium/domain/identity/name';
import { phoneSuffixLength } from '@tabularium/domain/identity/phone';
import { quoteConstant } from './quote';

/**
 * The normal forms of `domain/identity`, in SQL. Each is an immutable expression over one text, so
 * that an expression index can serve it; ASCII values, nearly all of most tables, take a short cut.
 * They find rows; the domain judges them. A spec holds both sides against each other.
 */
export interface NormalForms {
  /** Trimmed, ASCII lower-case: the certain form of an e-mail. */
  email(text: string): string;
  /** `emailKey`: folded, look-alikes alike, without `+tag`. */
  emailKey(text: string): string;
  /** `nameKey`: folded, look-alikes alike, no separators, coarse spelling. */
  nameKey(text: string): string;
  /** The last digits of a phone number. */
  phoneSuffix(text: string): string;
}

const asciiSpace = quoteConstant(' \t\n\v\f\r');

/** The forms for a database; only in UTF-8 can PostgreSQL normalise, elsewhere look-alikes stay unfound. */
export function normalForms(isUtf8: boolean): NormalForms {
  return {
    email: (text) => lower(`btrim(${text}, ${asciiSpace})`),
    emailKey: (text) => withoutTag(foldedOf(`btrim(${text}, ${asciiSpace})`, isUtf8)),
    nameKey: (text) => coarse(`translate(${foldedOf(text, isUtf8)}, ${separatorsFor(isUtf8)}, '')`),
    phoneSuffix: (text) =>
      `right(regexp_replace(${compatible(text, isUtf8)}, '[^0-9]+', '', 'g'), ${phoneSuffixLength})`,
  };
}

/** In the collation "C", `lower` knows A-Z only, on every server and in every locale. */
function lower(text: string): string {
  return `lower((${text}) collate "C")`;
}

function foldedOf(text: string, isUtf8: boolean): string {
  if (!isUtf8) return lower(text);
  const { from, to } = keyTranslation;
  const sharpS = `replace(replace(${lower(`normalize(${text}, NFKD)`)}, 'ß', 'ss'), 'ẞ', 'ss')`;
  return `case when ${isAscii(text)} then ${lower(text)} else translate(${sharpS}, ${quoteConstant(from)}, ${quoteConstant(to)}) end`;
}

function compatible(text: string, isUtf8: boolean): string {
  return isUtf8
    ? `case when ${isAscii(text)} then ${text} else normalize(${text}, NFKC) end`
    : text;
}

function isAscii(text: string): string {
  return `octet_length(${text}) = length(${text})`;
}

function withoutTag(text: string): string {
  return `regexp_replace(${text}, '\\+[^@]*@', '@')`;
}

function coarse(text: string): string {
  return coarseSpellings.reduce(
    (inner, [from, to]) => `replace(${inner}, '${from}', '${to}')`,
    text,
  );
}

function separatorsFor(isUtf8: boolean): string {
  return quoteConstant(isUtf8 ? nameSeparators : nameSeparators.replace(/[^\0-\x7f]/gu, ''));
}
