import { compareEmails } from '../identity/email';
import { compareNames } from '../identity/name';
import { comparePhones } from '../identity/phone';

/** How a record's value stands to what the request says. */
export type Verdict = 'same' | 'different' | 'look-alike' | 'after-folding' | 'not-there';

/** What two sides are compared in. */
export type ComparedKind = 'name' | 'email' | 'phone';

/** A value of one side. */
export type ComparedValue = { readonly kind: ComparedKind; readonly value: string };

/** One row of "Is this the same person?". */
export type Comparison = {
  readonly kind: ComparedKind;
  readonly request: string | null;
  readonly record: string | null;
  readonly verdict: Verdict;
};

const verdictOf: Readonly<Record<string, Verdict>> = {
  equal: 'same',
  nfkc: 'after-folding',
  folded: 'after-folding',
  'same-digits': 'after-folding',
  'sub-address': 'after-folding',
  'look-alike': 'look-alike',
};

const strength: readonly Verdict[] = ['same', 'after-folding', 'look-alike', 'different'];

/** Lays a candidate beside the request: for each kind the pair that agrees best. */
export function comparePerson(
  request: readonly ComparedValue[],
  record: readonly ComparedValue[],
  country: string,
): Comparison[] {
  return (['name', 'email', 'phone'] as const).flatMap((kind) => {
    const asked = request.filter((value) => value.kind === kind);
    const held = record.filter((value) => value.kind === kind);
    if (asked.length === 0 && held.length === 0) return [];
    return [bestPair(kind, asked, held, country)];
  });
}

function bestPair(
  kind: ComparedKind,
  asked: readonly ComparedValue[],
  held: readonly ComparedValue[],
  country: string,
): Comparison {
  const pairs = asked.flatMap(({ value: request }) =>
    held.map(({ value: record }) => ({
      kind,
      request,
      record,
      verdict: verdictOf[likeness(kind, request, record, country) ?? ''] ?? 'different',
    })),
  );
  pairs.sort((a, b) => strength.indexOf(a.verdict) - strength.indexOf(b.verdict));
  return (
    pairs[0] ?? {
      kind,
      request: asked[0]?.value ?? null,
      record: held[0]?.value ?? null,
      verdict: 'not-there',
    }
  );
}

function likeness(kind: ComparedKind, one: string, other: string, country: string): string | null {
  if (kind === 'name') return compareNames(one, other);
  return kind === 'email' ? compareEmails(one, other) : comparePhones(one, other, country);
}
