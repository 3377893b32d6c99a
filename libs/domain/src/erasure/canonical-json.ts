/** What canonical JSON can hold. Numbers must be whole, so that one value has one spelling. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/**
 * One text per value: names in code-unit order, no blanks, absent members left out (the shape of
 * RFC 8785). Two plans are the same exactly when these texts are.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') return wholeNumber(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  return `{${membersOf(value)
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`)
    .join(',')}}`;
}

function membersOf(value: { readonly [name: string]: Json | undefined }): [string, Json][] {
  const present = Object.entries(value).filter(
    (entry): entry is [string, Json] => entry[1] !== undefined,
  );
  return present.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function wholeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error('Canonical JSON holds whole numbers only.');
  return String(value);
}
