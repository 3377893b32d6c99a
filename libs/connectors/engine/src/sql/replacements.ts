import type { CollectionDocument, Replacement } from '../documents/dataset-document';
import type { ReplacementTexts } from '../matching/propose';
import { SystemFailure } from '../system-failure';
import { toSystemFailure } from './postgres-failure';
import type { Run } from './postgres-sessions';
import type { TableFacts } from './tables';

/**
 * What anonymising writes into each column, in the database's own spelling (`0` is `0.00` in a
 * numeric(10,2)), so that a plan, a read-back and the table agree to the letter.
 */
export async function replacementTexts(run: Run, table: TableFacts): Promise<ReplacementTexts> {
  const wanted = replacedColumns(table.document);
  const constants = wanted.filter((one) => one.text !== null && !one.text.includes('{id}'));
  const canonical = await asStored(
    run,
    table,
    constants.map((one) => ({ column: one.column, text: one.text ?? '' })),
  );
  return new Map(wanted.map((one) => [one.column, canonical.get(one.column) ?? one.text]));
}

/** Column → replacement as the document writes it. */
export function replacedColumns(
  document: CollectionDocument,
): { column: string; text: string | null }[] {
  return document.fields.flatMap((field) =>
    field.on_anonymise === undefined
      ? []
      : [{ column: field.column, text: textOf(field.on_anonymise) }],
  );
}

/** Values as a column would give them back once stored. */
export async function asStored(
  run: Run,
  table: TableFacts,
  values: readonly { column: string; text: string }[],
): Promise<Map<string, string | null>> {
  if (values.length === 0) return new Map();
  const casts = values.map(
    (one, index) => `($${index + 1}::text::${typeOfColumn(table, one.column)})::text`,
  );
  const [row = []] = await run(
    `select ${casts.join(', ')}`,
    values.map((one) => one.text),
  ).catch((error: unknown): never => {
    const failure = toSystemFailure(error);
    if (failure.retryable) throw failure;
    throw new SystemFailure({
      class: 'schema',
      said: `${table.collection}: a replacement does not fit its column`,
      retryable: false,
    });
  });
  return new Map(values.map((one, index) => [one.column, row[index] ?? null]));
}

function typeOfColumn(table: TableFacts, column: string): string {
  return table.columns.get(column)?.type ?? 'text';
}

function textOf(replacement: Replacement): string | null {
  if (replacement === null) return null;
  return 'constant' in replacement ? String(replacement.constant) : replacement.pattern;
}
