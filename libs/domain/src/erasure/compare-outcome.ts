import type { PlannedRecord } from './erasure-plan';

/** What contradicts a plan. */
export type ContradictionKind =
  'still-there' | 'changed' | 'missing' | 'found-by-search' | 'not-replaced';

/** A record that is not as the plan says; `recordId` is null for one the plan does not know. */
export type Contradiction = {
  readonly recordId: string | null;
  readonly collection: string;
  readonly ref: string;
  readonly what: ContradictionKind;
};

/** A record read again by its key, past every soft delete; values as the tables hold them. */
export type SeenRecord = {
  readonly collection: string;
  readonly ref: string;
  readonly present: boolean;
  readonly values: Readonly<Record<string, string | null>>;
};

/** Keyed hash of a record's values, the one the plan was made with. */
export type HashValues = (values: Readonly<Record<string, string | null>>) => string;

/** A record that the search anew came upon. */
export type SearchHit = {
  readonly collection: string;
  readonly ref: string;
  /** Keyed hash of its values as they stand now; null when it went away before it could be read. */
  readonly hash: string | null;
  /**
   * What it came up by: `person` when anything tells of the person; `number` when only its own row
   * number did; `parent` when only that and the row it points at did.
   */
  readonly tie: 'person' | 'number' | 'parent';
  /** The row it points at, where that led to it. */
  readonly parent: { readonly collection: string; readonly ref: string } | null;
};

/**
 * Reads by number against the plan (decisions 7 and 8): erased is absent, anonymised holds exactly
 * the replacement, kept and strangers' records are untouched. A record that was not read contradicts
 * too: silence proves nothing.
 */
export function compareById(
  planned: readonly PlannedRecord[],
  seen: readonly SeenRecord[],
  hash: HashValues,
): Contradiction[] {
  const byKey = new Map(seen.map((record) => [keyOf(record), record]));
  return planned.flatMap((record) => {
    const what = contradictionOf(record, byKey.get(keyOf(record)), hash);
    return what === null ? [] : [{ ...placeOf(record), recordId: record.recordId, what }];
  });
}

/**
 * Hits of the search anew against the plan: only kept and strangers' records may come up, unchanged.
 * An anonymised row that stays may come up by its own row number, which the plan leaves in place, or
 * by pointing at a row that is anonymous too. By anything that tells of the person it may not, nor by
 * pointing at a row that still does.
 */
export function compareBySearch(
  planned: readonly PlannedRecord[],
  hits: readonly SearchHit[],
): Contradiction[] {
  const byKey = new Map(planned.map((record) => [keyOf(record), record]));
  return hits.flatMap((hit) => {
    const record = byKey.get(keyOf(hit));
    const parent = hit.parent === null ? undefined : byKey.get(keyOf(hit.parent));
    const what = surpriseOf(record, hit, parent);
    return what === null ? [] : [{ ...placeOf(hit), recordId: record?.recordId ?? null, what }];
  });
}

/** True when each replaced column holds exactly its replacement. */
export function holdsReplacement(
  values: Readonly<Record<string, string | null>>,
  replacement: Readonly<Record<string, string | null>>,
): boolean {
  return Object.entries(replacement).every(
    ([column, value]) => Object.hasOwn(values, column) && values[column] === value,
  );
}

function contradictionOf(
  record: PlannedRecord,
  seen: SeenRecord | undefined,
  hash: HashValues,
): ContradictionKind | null {
  if (record.decision === 'erase') return seen && !seen.present ? null : 'still-there';
  if (!seen?.present) return 'missing';
  if (record.decision === 'anonymise') {
    return holdsReplacement(seen.values, record.replacement ?? {}) ? null : 'not-replaced';
  }
  return hash(seen.values) === record.beforeHash ? null : 'changed';
}

function surpriseOf(
  record: PlannedRecord | undefined,
  hit: SearchHit,
  parent: PlannedRecord | undefined,
): ContradictionKind | null {
  const isAnonymous =
    hit.tie === 'number' || (hit.tie === 'parent' && parent?.decision === 'anonymise');
  if (record?.decision === 'anonymise' && isAnonymous) return null;
  if (record?.decision !== 'keep' && record?.decision !== 'not-this-person') {
    return 'found-by-search';
  }
  return hit.hash === record.beforeHash ? null : 'changed';
}

function placeOf(record: { readonly collection: string; readonly ref: string }) {
  return { collection: record.collection, ref: record.ref };
}

function keyOf(record: { readonly collection: string; readonly ref: string }): string {
  return JSON.stringify([record.collection, record.ref]);
}
