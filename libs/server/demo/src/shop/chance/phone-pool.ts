import type { Random } from './random';

/** Numbers that the regulators keep free for films and books: `[prefix, digits to count]`. */
const reserved: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  DE: [
    ['3023125', 3],
    ['6990009', 3],
    ['4066969', 3],
    ['2214710', 3],
    ['8999998', 3],
  ],
  FR: [
    ['35301', 4],
    ['63998', 4],
  ],
  GB: [
    ['113496', 4],
    ['2079460', 3],
    ['7700900', 3],
  ],
};

const callingCodes: Readonly<Record<string, string>> = { DE: '49', FR: '33', GB: '44' };

/** Gives each number out once; numbers of the hand-made people are never given. */
export class PhonePool {
  private readonly next = new Map<string, number>();

  constructor(private readonly taken: ReadonlySet<string>) {}

  /** An unused national number without its zero; null where none is left, or none is reserved at all. */
  take(country: string): string | null {
    const ranges = reserved[country] ?? [];
    for (let place = this.next.get(country) ?? 0; ; place++) {
      const digits = numberAt(ranges, place);
      if (digits === null) return null;
      this.next.set(country, place + 1);
      if (!this.taken.has(digits)) return digits;
    }
  }
}

/** The same number as different people write it. */
export function writtenPhone(random: Random, country: string, digits: string): string {
  const code = callingCodes[country] ?? '49';
  const cut =
    country === 'FR'
      ? 1
      : digits.startsWith('30') || digits.startsWith('69') || digits.startsWith('20')
        ? 2
        : 3;
  const [area, rest] = [digits.slice(0, cut), digits.slice(cut)];
  return random.pick([
    `0${area} ${rest}`,
    `0${area}/${rest}`,
    `+${code} ${area} ${rest}`,
    `+${code} (0)${area} ${rest.slice(0, 3)} ${rest.slice(3)}`,
    `00${code}${digits}`,
    `0${area}-${rest.slice(0, 3)}-${rest.slice(3)}`,
  ]);
}

function numberAt(ranges: readonly (readonly [string, number])[], place: number): string | null {
  let rest = place;
  for (const [prefix, digits] of ranges) {
    const size = 10 ** digits;
    if (rest < size) return prefix + String(rest).padStart(digits, '0');
    rest -= size;
  }
  return null;
}
