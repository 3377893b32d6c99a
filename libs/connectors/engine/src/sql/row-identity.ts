import { normaliseEmail } from '@tabularium/domain/identity/email';
import type { Identifier, RecordIdentity } from '@tabularium/domain/identity/match';
import { toE164 } from '@tabularium/domain/identity/phone';
import type { IdentityDocument } from '../documents/dataset-document';
import { systemOf } from './search-statement';
import type { TableFacts } from './tables';

/** A row's values by column. */
export type RowValues = Readonly<Record<string, string | null>>;

/** The identifying values of a row, placeholders left out. */
export function rowIdentity(
  connector: string,
  table: TableFacts,
  values: RowValues,
): RecordIdentity[] {
  return table.document.identity.flatMap((identity) => {
    const value = identityValue(identity, values);
    return value === null
      ? []
      : [
          {
            ...extras(connector, table, identity, values),
            kind: identity.kind,
            value,
            field: labelOf(table, identity),
          },
        ];
  });
}

/** What a certain match teaches: its own addresses, numbers, names and ids, in normal form. */
export function rowReveals(
  connector: string,
  table: TableFacts,
  values: RowValues,
  defaultCountry: string,
): Identifier[] {
  const found = table.document.identity.flatMap((identity): Identifier[] => {
    const value = identity.reveals ? identityValue(identity, values) : null;
    if (value === null) return [];
    switch (identity.kind) {
      case 'email':
        return [{ kind: 'email', value: normaliseEmail(value) }];
      case 'phone': {
        const number = toE164(value, countryOf(identity, values) ?? defaultCountry);
        return number ? [{ kind: 'phone', value: number }] : [];
      }
      case 'name':
        return [{ kind: 'name', value }];
      case 'system-id':
        return [
          { kind: 'system-id', value, system: systemOf(connector, table.collection, identity) },
        ];
    }
  });
  return [
    ...new Map(
      found.map((one) => [JSON.stringify([one.kind, one.value, one.system ?? '']), one]),
    ).values(),
  ];
}

function identityValue(identity: IdentityDocument, values: RowValues): string | null {
  const columns = identity.kind === 'name' ? identity.columns : [identity.column];
  const text = columns
    .map((column) => values[column]?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' ');
  const isPlaceholder = identity.ignore.some(
    (ignored) => ignored.trim().toLowerCase() === text.toLowerCase(),
  );
  return text === '' || isPlaceholder ? null : text;
}

function extras(
  connector: string,
  table: TableFacts,
  identity: IdentityDocument,
  values: RowValues,
): { system?: string; country?: string } {
  if (identity.kind === 'system-id')
    return { system: systemOf(connector, table.collection, identity) };
  const country = identity.kind === 'phone' ? countryOf(identity, values) : null;
  return country ? { country } : {};
}

function countryOf(
  identity: Extract<IdentityDocument, { kind: 'phone' }>,
  values: RowValues,
): string | null {
  const stored = identity.country_column
    ? values[identity.country_column]?.trim().toUpperCase()
    : undefined;
  return stored && /^[A-Z]{2}$/.test(stored) ? stored : (identity.country ?? null);
}

function labelOf(table: TableFacts, identity: IdentityDocument): string {
  const column = identity.kind === 'name' ? identity.columns[0] : identity.column;
  return table.document.fields.find((field) => field.column === column)?.label ?? column ?? '';
}
