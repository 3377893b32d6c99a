/** RFC 3492, for the two spellings of an international domain: `müller.example` and `xn--mller-kva.example`. */

const base = 36;
const tMin = 1;
const tMax = 26;

/** A domain with every `xn--` label written out; a label that is no valid punycode stays as it is. */
export function domainToUnicode(domain: string): string {
  return mapLabels(domain, (label) =>
    label.startsWith('xn--') ? (decode(label.slice(4)) ?? label) : label,
  );
}

/** A domain with every non-ASCII label in its `xn--` form. */
export function domainToAscii(domain: string): string {
  return mapLabels(domain, (label) =>
    /^[\0-\x7f]*$/.test(label) ? label : `xn--${encode(label)}`,
  );
}

function mapLabels(domain: string, change: (label: string) => string): string {
  return domain.split('.').map(change).join('.');
}

function decode(text: string): string | null {
  const cut = text.lastIndexOf('-');
  const output = [...(cut > 0 ? text.slice(0, cut) : '')];
  let [index, codePoint, bias, position] = [0, 128, 72, cut > 0 ? cut + 1 : 0];
  while (position < text.length) {
    const before = index;
    for (let weight = 1, k = base; ; k += base) {
      const digit = digitOf(text.charCodeAt(position++));
      if (digit === null) return null;
      index += digit * weight;
      const threshold = thresholdOf(k, bias);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    bias = adapt(index - before, output.length + 1, before === 0);
    codePoint += Math.floor(index / (output.length + 1));
    index %= output.length + 1;
    if (codePoint > 0x10ffff) return null;
    output.splice(index++, 0, String.fromCodePoint(codePoint));
  }
  return output.join('');
}

function encode(label: string): string {
  const points = [...label].map((character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < 128);
  let output = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '');
  let [delta, bias, handled, current] = [0, 72, basic.length, 128];
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= current));
    delta += (next - current) * (handled + 1);
    current = next;
    for (const point of points) {
      if (point < current) delta++;
      if (point !== current) continue;
      output += variableLength(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled++;
    }
    delta++;
    current++;
  }
  return output;
}

function variableLength(delta: number, bias: number): string {
  let [out, rest] = ['', delta];
  for (let k = base; ; k += base) {
    const threshold = thresholdOf(k, bias);
    if (rest < threshold) return out + symbolOf(rest);
    out += symbolOf(threshold + ((rest - threshold) % (base - threshold)));
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}

function thresholdOf(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, tMin), tMax);
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + 38));
}

function digitOf(code: number): number | null {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return null;
}

function symbolOf(digit: number): string {
  return String.fromCharCode(digit < 26 ? digit + 0x61 : digit - 26 + 0x30);
}
