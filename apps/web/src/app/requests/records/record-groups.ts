import type { AnswerOf, InputOf } from '@tabularium/web-client';

/** All located records. */
export type RecordList = AnswerOf<'GET /requests/:id/records'>;

/** One of them in the list. */
export type RecordRow = RecordList['records'][number];

/** What can be decided. */
export type Decision = NonNullable<InputOf<'POST /requests/:id/records/decisions'>['decision']>;

/** The decisions in the order of their keys 1 to 4. */
export const decisions: readonly Decision[] = ['erase', 'anonymise', 'keep', 'not-this-person'];

/** Records of one category in one system. */
export interface CategoryGroup {
  readonly collection: string;
  readonly category: string;
  readonly rows: readonly RecordRow[];
  readonly decided: number;
}

/** Records of one system. */
export interface SystemGroup {
  readonly connectionId: string;
  readonly system: string;
  readonly categories: readonly CategoryGroup[];
  readonly decided: number;
  readonly all: number;
}

const decidedIn = (rows: readonly RecordRow[]) =>
  rows.filter((row) => row.decision !== null).length;

/** The list at the left: systems, their categories, and how far each is decided. */
export function recordGroups(rows: readonly RecordRow[]): SystemGroup[] {
  return [...Map.groupBy(rows, (row) => row.connectionId)].map(([connectionId, ofSystem]) => ({
    connectionId,
    system: ofSystem[0]?.system ?? '',
    categories: [...Map.groupBy(ofSystem, (row) => row.collection)].map(([collection, of]) => ({
      collection,
      category: of[0]?.category ?? collection,
      rows: of,
      decided: decidedIn(of),
    })),
    decided: decidedIn(ofSystem),
    all: ofSystem.length,
  }));
}

/** Records in the order they are shown, system by system and category by category. */
export function inOrder(groups: readonly SystemGroup[]): RecordRow[] {
  return groups.flatMap((group) => group.categories.flatMap((category) => category.rows));
}

/** The next record that still needs a decision, going round once; null when none is left. */
export function nextUndecided(rows: readonly RecordRow[], after: string | null): string | null {
  const at = rows.findIndex((row) => row.id === after);
  const round = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return round.find((row) => row.decision === null)?.id ?? null;
}

/** Undecided records that are alike: same system, same collection, same proposal. */
export function alikeRows(rows: readonly RecordRow[], like: RecordRow): RecordRow[] {
  return rows.filter(
    (row) =>
      row.connectionId === like.connectionId &&
      row.collection === like.collection &&
      row.proposed === like.proposed &&
      (row.decision === null || row.id === like.id),
  );
}
