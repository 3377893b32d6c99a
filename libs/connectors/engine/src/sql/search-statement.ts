import { emailKeys, normaliseEmail } from '@tabularium/domain/identity/email';
import type { Identifier } from '@tabularium/domain/identity/match';
import { nameKeys } from '@tabularium/domain/identity/name';
import { phoneSuffix } from '@tabularium/domain/identity/phone';
import type { IdentityDocument } from '../documents/dataset-document';
import { namePrefilter } from '../matching/any-spelling';
import type { NormalForms } from './normal-forms';
import { quoteName } from './quote';
import { countryColumns, typeOf, type TableFacts } from './tables';

/** What a search looks for, in the forms a database compares. */
export interface SearchTerms {
  readonly emails: readonly string[];
  readonly emailKeys: readonly string[];
  readonly phoneSuffixes: readonly string[];
  readonly nameKeys: readonly string[];
  /** A pattern that every value with one of the name keys matches. */
  readonly namePrefilter: string;
  readonly idsOf: ReadonlyMap<string, readonly string[]>;
  readonly textPattern: string | null;
}

/** One statement. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** The identifiers' normal forms. */
export function searchTerms(
  identifiers: readonly Identifier[],
  textPattern: string | null,
): SearchTerms {
  const of = (kind: Identifier['kind']) =>
    identifiers.filter((one) => one.kind === kind).map((one) => one.value);
  const ids = Map.groupBy(
    identifiers.filter((one) => one.kind === 'system-id'),
    (one) => one.system ?? '',
  );
  return {
    // In plain ASCII without a tag the certain form is the key: one condition finds both.
    emails: unique(of('email').flatMap((email) => [normaliseEmail(email), ...emailKeys(email)])),
    emailKeys: unique(of('email').flatMap(emailKeys)),
    phoneSuffixes: unique(of('phone').map(phoneSuffix)),
    nameKeys: unique(of('name').flatMap(nameKeys)),
    namePrefilter: namePrefilter(of('name')),
    idsOf: new Map(
      [...ids].map(([system, list]) => [system, unique(list.map((one) => one.value))]),
    ),
    textPattern,
  };
}

/**
 * One statement for a whole collection: a branch for each way in, so that each can use its own
 * index, joined by UNION ALL. Rows come raw, past soft deletes. Null when nothing here can match.
 */
export function searchStatement(
  connector: string,
  table: TableFacts,
  terms: SearchTerms,
  options: { forms: NormalForms; limit: number },
): Statement | null {
  const parameters: unknown[] = [];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [
    ...table.document.identity.flatMap((identity) =>
      identityConditions(connector, table, identity, { terms, forms: options.forms, bind }),
    ),
    ...textConditions(table, terms, bind),
  ];
  if (conditions.length === 0) return null;
  const limit = bind(options.limit);
  const branches = conditions.map(
    (condition) =>
      `(select ${selectList(table)} from ${table.sql} t where ${condition} limit ${limit})`,
  );
  return { text: branches.join(' union all '), parameters };
}

/** Every described column as text, and the countries of phone numbers; `rowValues` reads them back. */
export function selectList(table: TableFacts): string {
  return readColumns(table)
    .map((column) => `t.${quoteName(column)}::text`)
    .join(', ');
}

/** A row of `selectList` by column. */
export function rowValues(
  table: TableFacts,
  row: readonly (string | null)[],
): Record<string, string | null> {
  return Object.fromEntries(
    readColumns(table).map((column, index) => [column, row[index] ?? null]),
  );
}

/** A column as text in a collation every function accepts. */
export function columnText(column: string): string {
  return `(t.${quoteName(column)}::text collate "C")`;
}

/** Whose id a column holds. */
export function systemOf(
  connector: string,
  collection: string,
  identity: Extract<IdentityDocument, { kind: 'system-id' }>,
): string {
  return identity.system ?? `${connector}.${collection}.${identity.column}`;
}

interface ConditionContext {
  readonly terms: SearchTerms;
  readonly forms: NormalForms;
  bind(value: unknown): string;
}

function identityConditions(
  connector: string,
  table: TableFacts,
  identity: IdentityDocument,
  context: ConditionContext,
): string[] {
  const { terms, forms, bind } = context;
  const equals = (form: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${form} = any(${bind(values)}::text[])`];
  switch (identity.kind) {
    case 'email': {
      const text = columnText(identity.column);
      const needsKey = `(octet_length(${text}) <> length(${text}) or strpos(${text}, '+') > 0)`;
      return [
        ...equals(forms.email(text), terms.emails),
        ...equals(forms.emailKey(text), terms.emailKeys).map(
          (condition) => `${needsKey} and ${condition}`,
        ),
      ];
    }
    case 'phone':
      return equals(forms.phoneSuffix(columnText(identity.column)), terms.phoneSuffixes);
    case 'name': {
      const text = nameText(identity.columns);
      return equals(forms.nameKey(text), terms.nameKeys).map(
        (condition) => `(${text}) ~ ${bind(terms.namePrefilter)} and ${condition}`,
      );
    }
    case 'system-id':
      return idConditions(
        table,
        identity.column,
        terms.idsOf.get(systemOf(connector, table.collection, identity)) ?? [],
        bind,
      );
  }
}

/** Several columns make one name; `concat_ws` could not be indexed. */
export function nameText(columns: readonly string[]): string {
  return columns.map((column) => `coalesce(${columnText(column)}, '')`).join(` || ' ' || `);
}

/** Compared in the column's own type where the values are of it, so that the primary key's index serves. */
function idConditions(
  table: TableFacts,
  column: string,
  values: readonly string[],
  bind: (value: unknown) => string,
): string[] {
  const type = typeOf(table, column);
  const shape = idShapes[type];
  const fitting = shape ? values.filter((value) => shape.test(value)) : values;
  if (fitting.length === 0) return [];
  if (shape) return [`t.${quoteName(column)} = any(${bind(fitting)}::${type}[])`];
  return [`${columnText(column)} = any(${bind(fitting)}::text[])`];
}

const idShapes: Readonly<Record<string, RegExp>> = {
  smallint: /^-?[0-9]{1,4}$/,
  integer: /^-?[0-9]{1,9}$/,
  bigint: /^-?[0-9]{1,18}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
};

function textConditions(
  table: TableFacts,
  terms: SearchTerms,
  bind: (value: unknown) => string,
): string[] {
  if (terms.textPattern === null || table.document.free_text.length === 0) return [];
  const pattern = bind(terms.textPattern);
  return [
    table.document.free_text.map((column) => `${columnText(column)} ~ ${pattern}`).join(' or '),
  ];
}

function readColumns(table: TableFacts): string[] {
  return [...new Set([...table.described, ...countryColumns(table.document)])];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '');
}
