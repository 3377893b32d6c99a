/** A piece of a sentence, strong or not. */
export interface Piece {
  readonly text: string;
  readonly isStrong: boolean;
}

/** Cuts a sentence so that the given names in it can be set in bold. */
export function emphasise(sentence: string, names: readonly string[]): Piece[] {
  const wanted = [...new Set(names.filter(Boolean))].sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [{ text: sentence, isStrong: false }];
  const pattern = wanted.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return sentence
    .split(new RegExp(`(${pattern})`))
    .filter(Boolean)
    .map((text) => ({ text, isStrong: wanted.includes(text) }));
}
