import { normaliseEmail } from '@tabularium/domain/identity/email';
import { Refusal } from '@tabularium/server-platform';
import { commonWords } from './common-passwords';

/** Why a password is refused. */
export type PasswordFault = 'too-short' | 'common' | 'too-uniform' | 'holds-email';

const common: ReadonlySet<string> = new Set(commonWords);
const leastLength = 12;
const leastDifferent = 5;

/** Length decides (NIST 800-63B); beside it only what is guessed first is refused, no character classes. */
export function passwordFault(password: string, email: string): PasswordFault | null {
  const plain = password.normalize('NFKC').toLowerCase();
  if ([...password].length < leastLength) return 'too-short';
  if (new Set(plain).size < leastDifferent || isSequence(plain)) return 'too-uniform';
  if (isCommon(plain)) return 'common';
  return holdsEmail(plain, email) ? 'holds-email' : null;
}

/** Throws `password.too-weak`, naming the fault. */
export function refuseWeakPassword(password: string, email: string): void {
  const fault = passwordFault(password, email);
  if (fault !== null) throw new Refusal('password.too-weak', { password: fault });
}

/** One common word, once or repeated, with digits and signs around it: `Passwort-2026!`, `admin12345678`. */
function isCommon(plain: string): boolean {
  const words = unleeted(plain)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => common.has(word) || common.has(halfOf(word)));
}

function unleeted(text: string): string {
  const letters: Record<string, string> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '@': 'a',
    $: 's',
  };
  // Digits at the end are a year or a counter, not letters in disguise.
  const [, head = '', tail = ''] = /^(.*?)([\d\W_]*)$/su.exec(text) ?? [];
  return head.replaceAll(/[01345@$]/g, (char) => letters[char] ?? char) + tail;
}

function halfOf(word: string): string {
  const half = word.slice(0, word.length / 2);
  return half + half === word ? half : '';
}

/** Each character follows the one before, up or down: `123456789012`, `abcdefghijkl`. */
function isSequence(plain: string): boolean {
  const codes = [...plain].map((char) => char.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => Math.abs(code - (codes[index] ?? 0)));
  return steps.filter((step) => step <= 1 || step === 9).length >= steps.length - 1;
}

function holdsEmail(plain: string, email: string): boolean {
  const name = normaliseEmail(email).split('@')[0] ?? '';
  return name.length >= 4 && plain.includes(name);
}
