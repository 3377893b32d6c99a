import { planOfCountry, planOfDigits } from './calling-codes';
import { trimAscii } from './ascii';

/** How two numbers agree; none is certain without equal name words (decision 6). */
export type PhoneLikeness = 'equal' | 'nfkc' | 'same-digits';

/** Digits that a database compares before this file judges: short enough for any way of writing. */
export const phoneSuffixLength = 7;

/**
 * A number in E.164 (`+493023125014`), or null when it cannot be read as one: letters, too short,
 * too long, no known country. `country` is the one a number without prefix belongs to.
 */
export function toE164(text: string, country: string): string | null {
  const typed = trimAscii(text);
  if (!/^\+?[0-9 ()/.\-]+$/.test(typed)) return null;
  const isInternational = typed.startsWith('+');
  // "+49 (0)30": the zero in brackets is for callers at home.
  const digits = typed.replace(isInternational ? /\(0\)/g : /(?!)/, '').replace(/\D/g, '');
  if (isInternational) return international(digits);
  const plan = planOfCountry(country);
  if (!plan) return null;
  if (digits.startsWith(plan.international))
    return international(digits.slice(plan.international.length));
  return international(plan.callingCode + withoutTrunk(digits, plan.trunk));
}

/** Compares two numbers; null when they differ. */
export function comparePhones(
  one: string,
  other: string,
  country: string,
  otherCountry = country,
): PhoneLikeness | null {
  const [a, b] = [toE164(one, country), toE164(other, otherCountry)];
  if (a && a === b) return 'equal';
  const [c, d] = [toE164(plainDigits(one), country), toE164(plainDigits(other), otherCountry)];
  if (c && c === d) return 'nfkc';
  return sameDigits(one, other) ? 'same-digits' : null;
}

/** The last digits of a number as stored, which is what an index can hold; empty when too short to search. */
export function phoneSuffix(text: string): string {
  const digits = plainDigits(text).replace(/[^0-9]/g, '');
  return digits.length < phoneSuffixLength ? '' : digits.slice(-phoneSuffixLength);
}

/** National digits that stand for the number inside a text: without prefix and trunk. */
export function significantDigits(text: string, country: string): string | null {
  const number = toE164(text, country);
  if (!number) return null;
  const plan = planOfDigits(number.slice(1));
  return plan ? number.slice(1 + plan.callingCode.length) : number.slice(1);
}

function international(digits: string): string | null {
  const plan = planOfDigits(digits);
  if (!plan?.trunk.startsWith('0')) return checked(digits);
  // Written by mistake after the calling code: no national number starts with a zero there.
  const rest = withoutTrunk(digits.slice(plan.callingCode.length), plan.trunk);
  return rest.startsWith('0') ? null : checked(plan.callingCode + rest);
}

function checked(number: string): string | null {
  return /^[1-9][0-9]{6,14}$/.test(number) ? `+${number}` : null;
}

function withoutTrunk(digits: string, trunk: string): string {
  return trunk !== '' && digits.startsWith(trunk) ? digits.slice(trunk.length) : digits;
}

/** Full-width digits and signs as ASCII. */
function plainDigits(text: string): string {
  return trimAscii(text.normalize('NFKC'));
}

/** The same national number, one side without (or with another) country: at least eight digits agree. */
function sameDigits(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    plainDigits(text)
      .replace(/[^0-9]/g, '')
      .replace(/^0+/, ''),
  );
  if (!a || !b || Math.min(a.length, b.length) < 8) return false;
  return a.endsWith(b) || b.endsWith(a);
}
