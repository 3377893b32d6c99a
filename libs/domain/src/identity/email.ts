import { lowerAscii, trimAscii } from './ascii';
import { compatible, folded, lookAlikeKey } from './fold';
import { domainToAscii, domainToUnicode } from './punycode';

/** How two addresses agree: only `equal` is certain. */
export type EmailLikeness = 'equal' | 'nfkc' | 'folded' | 'look-alike' | 'sub-address';

/** The form in which addresses are compared, indexed and told apart: trimmed, ASCII lower-case (decision 6). */
export function normaliseEmail(text: string): string {
  return lowerAscii(trimAscii(text));
}

/** Compares two addresses, from the strictest reading to the loosest; null when they differ in all. */
export function compareEmails(one: string, other: string): EmailLikeness | null {
  const [a, b] = [normaliseEmail(one), normaliseEmail(other)];
  if (!a.includes('@') || !b.includes('@')) return a === b && a !== '' ? 'equal' : null;
  if (a === b) return 'equal';
  if (compatible(a) === compatible(b)) return 'nfkc';
  if (foldedAddress(a) === foldedAddress(b)) return 'folded';
  if (lookAlikeKey(written(a)) === lookAlikeKey(written(b))) return 'look-alike';
  return withoutTag(lookAlikeKey(written(a))) === withoutTag(lookAlikeKey(written(b)))
    ? 'sub-address'
    : null;
}

/**
 * Every key under which a database may hold an address that `compareEmails` does not call different.
 * The database's side of the comparison is `emailKey` of what it stores.
 */
export function emailKeys(text: string): string[] {
  const email = normaliseEmail(text);
  const unicode = written(email);
  const keys = [email, unicode, inAscii(unicode)].map(emailKey).filter((key) => key !== '');
  return [...new Set(keys.flatMap((key) => [key, `${key}.`]))];
}

/** The coarse key of one stored address: look-alikes folded, a `+tag` cut off. */
export function emailKey(text: string): string {
  return withoutTag(lookAlikeKey(text));
}

function foldedAddress(email: string): string {
  return folded(written(email));
}

/** The domain in letters and without its closing dot. */
function written(email: string): string {
  const at = email.lastIndexOf('@');
  return email.slice(0, at + 1) + domainToUnicode(email.slice(at + 1).replace(/\.$/, ''));
}

function inAscii(email: string): string {
  const at = email.lastIndexOf('@');
  return email.slice(0, at + 1) + domainToAscii(email.slice(at + 1));
}

function withoutTag(email: string): string {
  return email.replace(/\+[^@]*@/, '@');
}
