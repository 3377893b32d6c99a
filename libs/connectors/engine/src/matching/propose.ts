import type { CollectionDocument } from '../documents/dataset-document';
import { dateInWords, readTerm, termEnd, termInWords } from '../documents/term';
import type { Proposal } from '../connected-system';

/** Column → what takes its place, as the database will write it. `{id}` is filled in for each record. */
export type ReplacementTexts = ReadonlyMap<string, string | null>;

/** What the document proposes for one record, and why, in words a person can check. */
export function propose(
  collection: CollectionDocument,
  values: Readonly<Record<string, string | null>>,
  replacements: ReplacementTexts,
  today: Temporal.PlainDate,
): Proposal {
  const rule = collection.proposal;
  const replacement = replacementFor(collection, values, replacements);
  const extras = replacement ? { replacement } : {};
  if (rule.action !== 'keep') {
    return {
      action: rule.action,
      why: rule.why,
      ...given('ground', rule.ground),
      ...given('law', rule.law),
      ...extras,
    };
  }
  return { ...keptOrOver(collection, values, today), ...extras };
}

/** A record's replacement values; undefined where the collection cannot be anonymised. */
function replacementFor(
  collection: CollectionDocument,
  values: Readonly<Record<string, string | null>>,
  replacements: ReplacementTexts,
): Record<string, string | null> | undefined {
  if (replacements.size === 0) return undefined;
  const id = collection.primary_key.map((column) => values[column] ?? '').join('-');
  return Object.fromEntries(
    [...replacements].map(([column, text]) => [
      column,
      text === null ? null : text.replaceAll('{id}', id),
    ]),
  );
}

function keptOrOver(
  collection: CollectionDocument,
  values: Readonly<Record<string, string | null>>,
  today: Temporal.PlainDate,
): Proposal {
  const rule = collection.proposal;
  const facts = { ...given('ground', rule.ground), ...given('law', rule.law) };
  const term = rule.term ? readTerm(rule.term) : null;
  if (!term) return { action: 'keep', why: `Kept: ${rule.why}`, ...facts };
  const start = dateOf(values[term.column] ?? null);
  const law = rule.law ? `, ${rule.law}` : '';
  if (!start)
    return {
      action: 'keep',
      why: `Kept: ${rule.why} Its date is missing, so the end of the term is not known${law}.`,
      ...facts,
    };
  const end = termEnd(term, start);
  const words = `${termInWords(term, start)}${law}.`;
  if (Temporal.PlainDate.compare(end, today) < 0) {
    return {
      action: rule.afterwards,
      why: `No longer kept since ${dateInWords(end)}: ${words}`,
      ...given('law', rule.law),
    };
  }
  return {
    action: 'keep',
    why: `Kept until ${dateInWords(end)}: ${words}`,
    ...facts,
    until: end.toString(),
  };
}

/** The date at the start of a date or time as the database writes it. */
function dateOf(text: string | null): Temporal.PlainDate | null {
  const found = /^(\d{4}-\d{2}-\d{2})/.exec(text ?? '');
  return found?.[1] ? Temporal.PlainDate.from(found[1]) : null;
}

function given<Name extends string>(
  name: Name,
  value: string | undefined,
): { [key in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]?: string });
}
