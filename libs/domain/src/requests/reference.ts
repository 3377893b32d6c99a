/** 32 signs without 0, O, 1 and I: easy to read out over the phone, five bits each. */
export const referenceAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A reference like TB-7K4M-92 from six random bytes; the caller makes sure it is not taken. */
export function referenceFrom(random: Uint8Array): string {
  if (random.length < 6) throw new Error('A reference needs six random bytes.');
  const signs = [...random.slice(0, 6)].map((byte) => referenceAlphabet[byte % 32]).join('');
  return `TB-${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** What a person typed, as a reference; null when it cannot be one. */
export function readReference(typed: string): string | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '');
  const rest = signs.startsWith('TB') && signs.length === 8 ? signs.slice(2) : signs;
  if (rest.length !== 6 || [...rest].some((sign) => !referenceAlphabet.includes(sign))) return null;
  return `TB-${rest.slice(0, 4)}-${rest.slice(4)}`;
}
