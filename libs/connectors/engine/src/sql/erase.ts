import type { EraseEffect, EraseItem } from '../connected-system';
import type { DatasetDocument } from '../documents/dataset-document';
import { SystemFailure } from '../system-failure';
import type { Outcome, Run } from './postgres-sessions';
import { quoteName } from './quote';
import { readRows } from './read-back';
import { keyList, keyOfRecord } from './record-id';
import { asStored } from './replacements';
import { readTables, usableTable, type TableFacts } from './tables';

/** Hashes the canonical state of a record, under the key of the request. */
export type HashState = (values: Readonly<Record<string, string | null>>) => string;

type Values = Readonly<Record<string, string | null>>;
type Verdict = 'act' | 'already-done' | 'changed';

/**
 * One erase step in one transaction (decision 7). Rows are locked, compared, then deleted or
 * overwritten; the counts and the rows themselves are read again before the commit, so that a
 * trigger or a rule that keeps a row alive ends the step loudly instead of quietly.
 */
export async function erase(
  inTransaction: (work: (run: Run) => Promise<Outcome<EraseEffect>>) => Promise<EraseEffect>,
  dataset: DatasetDocument,
  items: readonly EraseItem[],
  bounds: { hash: HashState; maxRows: number },
): Promise<EraseEffect> {
  const collection = onlyCollection(items);
  if (collection === null) return { items: [], committed: true };
  if (items.length > bounds.maxRows) {
    throw guard(
      `${items.length} rows in one step of ${collection}, at most ${bounds.maxRows} are allowed`,
    );
  }
  return inTransaction(async (run) => {
    const table = usableTable(await readTables(run, dataset), collection);
    const answer = await eraseRows(run, table, items, bounds.hash);
    return { answer, commit: answer.committed };
  });
}

async function eraseRows(
  run: Run,
  table: TableFacts,
  items: readonly EraseItem[],
  hash: HashState,
): Promise<EraseEffect> {
  const keys = items.map((item) => keyOfRecord(table, item.ref.id));
  const rows = await readRows(run, table, keys, 'for update');
  const planned = await plannedValues(run, table, items);
  const verdicts = items.map((item) =>
    verdictOf(item, rows.get(item.ref.id), planned.get(item), hash),
  );
  if (verdicts.includes('changed')) return stoppedEffect(items, verdicts);
  const acting = items.filter((_item, index) => verdicts[index] === 'act');
  await overwrite(
    run,
    table,
    acting.filter((item) => item.action === 'anonymise'),
    planned,
  );
  await remove(
    run,
    table,
    acting.filter((item) => item.action === 'erase'),
  );
  return {
    items: items.map((item, index) => ({ ref: item.ref, effect: effectOf(item, verdicts[index]) })),
    committed: true,
  };
}

function verdictOf(
  item: EraseItem,
  values: Values | undefined,
  planned: Values | undefined,
  hash: HashState,
): Verdict {
  if (values === undefined) return item.action === 'erase' ? 'already-done' : 'changed';
  if (hash(values) === item.beforeHash) return 'act';
  return planned && holds(values, planned) ? 'already-done' : 'changed';
}

/** The replacement of each anonymised item in the database's own spelling; equal ones are asked once. */
async function plannedValues(
  run: Run,
  table: TableFacts,
  items: readonly EraseItem[],
): Promise<Map<EraseItem, Values>> {
  const planned = new Map<EraseItem, Values>();
  const anonymised = items.filter((item) => item.action === 'anonymise');
  for (const same of Map.groupBy(anonymised, (item) =>
    JSON.stringify(item.replacement ?? {}),
  ).values()) {
    const replacement = same[0]?.replacement ?? {};
    const columns = Object.keys(replacement);
    const unknown = columns.filter(
      (column) => !table.described.includes(column) || table.document.primary_key.includes(column),
    );
    if (columns.length === 0 || unknown.length > 0)
      throw guard(`a replacement of ${table.collection} is empty or names a column it may not`);
    const texts = columns.flatMap((column) =>
      replacement[column] == null ? [] : [{ column, text: replacement[column] }],
    );
    const stored = await asStored(run, table, texts);
    const values = Object.fromEntries(
      columns.map((column) => [column, stored.get(column) ?? null]),
    );
    for (const item of same) planned.set(item, values);
  }
  return planned;
}

async function overwrite(
  run: Run,
  table: TableFacts,
  items: readonly EraseItem[],
  planned: ReadonlyMap<EraseItem, Values>,
): Promise<void> {
  for (const same of Map.groupBy(items, (item) => JSON.stringify(planned.get(item))).values()) {
    const values = planned.get(same[0] as EraseItem) ?? {};
    const columns = Object.keys(values);
    const sets = columns.map(
      (column, index) =>
        `${quoteName(column)} = $${index + 1}::text::${table.columns.get(column)?.type ?? 'text'}`,
    );
    const keys = same.map((item) => keyOfRecord(table, item.ref.id));
    const list = keyList(table, table.document.primary_key, keys, columns.length + 1);
    const text = `update ${table.sql} t set ${sets.join(', ')} from ${list.from} where ${list.on} returning 1`;
    const touched = await run(text, [
      ...columns.map((column) => values[column] ?? null),
      ...list.parameters,
    ]);
    if (touched.length !== same.length)
      throw guard(
        `${touched.length} rows of ${table.collection} were overwritten instead of ${same.length}`,
      );
    const rows = await readRows(run, table, keys);
    const isHeld = same.every((item) => holds(rows.get(item.ref.id) ?? {}, values));
    if (!isHeld)
      throw guard(
        `${table.collection} did not keep what was written (a trigger or rule changed it)`,
      );
  }
}

async function remove(run: Run, table: TableFacts, items: readonly EraseItem[]): Promise<void> {
  if (items.length === 0) return;
  const keys = items.map((item) => keyOfRecord(table, item.ref.id));
  const list = keyList(table, table.document.primary_key, keys);
  const gone = await run(
    `delete from ${table.sql} t using ${list.from} where ${list.on} returning 1`,
    list.parameters,
  );
  if (gone.length !== items.length)
    throw guard(
      `${gone.length} rows of ${table.collection} were deleted instead of ${items.length}`,
    );
  const left = await readRows(run, table, keys);
  if (left.size > 0)
    throw guard(
      `${left.size} rows of ${table.collection} are still there after the delete (a trigger or rule kept them)`,
    );
}

/** True when the row holds exactly the planned values in the planned columns. */
function holds(row: Values, planned: Values): boolean {
  return Object.entries(planned).every(([column, value]) => (row[column] ?? null) === value);
}

/** What a stopped step says: which records had changed, and which were done already; nothing was touched. */
function stoppedEffect(items: readonly EraseItem[], verdicts: readonly Verdict[]): EraseEffect {
  const named = items.flatMap((item, index) => {
    const verdict = verdicts[index];
    return verdict === 'changed' || verdict === 'already-done'
      ? [{ ref: item.ref, effect: verdict }]
      : [];
  });
  return { items: named, committed: false };
}

function effectOf(
  item: EraseItem,
  verdict: Verdict | undefined,
): EraseEffect['items'][number]['effect'] {
  if (verdict === 'already-done') return 'already-done';
  return item.action === 'erase' ? 'erased' : 'anonymised';
}

function onlyCollection(items: readonly EraseItem[]): string | null {
  const names = new Set(items.map((item) => item.ref.collection));
  if (names.size > 1) throw guard('one step erases in one collection only');
  const ids = new Set(items.map((item) => item.ref.id));
  if (ids.size !== items.length) throw guard('a record stands twice in one step');
  return [...names][0] ?? null;
}

function guard(said: string): SystemFailure {
  return new SystemFailure({ class: 'guard', said, retryable: false });
}
