import {
  matchRecord,
  mergeMatches,
  type Identifier,
  type Match,
  type Person,
} from '@tabularium/domain/identity/match';
import type { LocateAnswer, LocatedRecord, LocateQuery, SearchedBy } from '../connected-system';
import type { SystemDocuments } from '../documents/read-documents';
import { Findings, type Finding } from '../matching/findings';
import { coarsePattern, reasonsInText, textTerms, type TextTerm } from '../matching/free-text';
import { propose, type ReplacementTexts } from '../matching/propose';
import { followJoins } from './follow-joins';
import { normalForms } from './normal-forms';
import type { Run } from './postgres-sessions';
import { recordId } from './record-id';
import { replacementTexts } from './replacements';
import { rowIdentity, rowReveals } from './row-identity';
import { rowValues, searchStatement, searchTerms } from './search-statement';
import { readTables, type TableFacts } from './tables';

/** Everything one search needs. */
interface Search {
  readonly run: Run;
  readonly documents: SystemDocuments;
  readonly query: LocateQuery;
  readonly person: Person;
  readonly terms: readonly TextTerm[];
  readonly findings: Findings;
}

/** Searches every described collection, then the records that belong to what was found. */
export async function locate(
  run: Run,
  documents: SystemDocuments,
  asked: LocateQuery,
  today: Temporal.PlainDate,
): Promise<LocateAnswer> {
  const query = {
    ...asked,
    identifiers: asked.identifiers.filter((one) => isSearchable(one.value)),
  };
  const tables = await readTables(run, documents.dataset);
  const usable = new Map([...tables].filter(([, table]) => table.problem === null));
  const search: Search = {
    run,
    documents,
    query,
    person: {
      identifiers: query.identifiers,
      nameWords: query.nameWords,
      country: query.defaultCountry,
    },
    terms: query.freeText ? textTerms(query.identifiers, query.defaultCountry) : [],
    findings: new Findings(query.limit),
  };
  await searchTables(search, usable);
  await followJoins(run, usable, search.findings, query.limit);
  return {
    records: await dressed(search, usable, today),
    searched: [...usable.values()].map((table) => searchedBy(table, query)),
    notSearched: [...tables.values()].flatMap((table) =>
      table.problem === null ? [] : [{ collection: table.collection, why: table.problem }],
    ),
    truncated: search.findings.truncated,
  };
}

/** A text no PostgreSQL can hold matches nothing there, and must not break the search for the rest. */
function isSearchable(value: string): boolean {
  return (
    value.trim() !== '' && value.length <= 1000 && !value.includes('\0') && value.isWellFormed()
  );
}

async function searchTables(
  search: Search,
  usable: ReadonlyMap<string, TableFacts>,
): Promise<void> {
  const [[encoding] = []] = await search.run(`select current_setting('server_encoding')`);
  const forms = normalForms(encoding === 'UTF8');
  const terms = searchTerms(search.query.identifiers, coarsePattern(search.terms));
  const limit = search.query.limit + 1;
  for (const table of usable.values()) {
    const statement = searchStatement(search.documents.connector.key, table, terms, {
      forms,
      limit,
    });
    if (!statement) continue;
    const rows = await search.run(statement.text, statement.parameters);
    if (rows.length >= limit) search.findings.cut();
    for (const row of rows) addIfMatching(search, table, rowValues(table, row));
  }
}

function addIfMatching(
  search: Search,
  table: TableFacts,
  values: Record<string, string | null>,
): void {
  const byIdentity = matchRecord(
    search.person,
    rowIdentity(search.documents.connector.key, table, values),
  );
  const inText = table.document.free_text.flatMap((column) => {
    return reasonsInText(search.terms, values[column] ?? '', labelOf(table, column));
  });
  const byText: Match | null =
    inText.length > 0 ? { strength: 'candidate', reasons: inText } : null;
  const match = byIdentity && byText ? mergeMatches(byIdentity, byText) : (byIdentity ?? byText);
  if (match)
    search.findings.add({ collection: table.collection, id: rowId(table, values), values, match });
}

/** The records as people see them, in the order of the document, certain ones first. */
async function dressed(
  search: Search,
  usable: ReadonlyMap<string, TableFacts>,
  today: Temporal.PlainDate,
): Promise<LocatedRecord[]> {
  const byCollection = Map.groupBy(search.findings.all(), (finding) => finding.collection);
  const records: LocatedRecord[] = [];
  for (const table of usable.values()) {
    const found = byCollection.get(table.collection) ?? [];
    if (found.length === 0) continue;
    const replacements = await replacementTexts(search.run, table);
    records.push(
      ...found
        .toSorted(inOrder)
        .map((finding) => dress(search, table, finding, { replacements, today })),
    );
  }
  return records.toSorted(
    (a, b) => Number(a.match.strength === 'candidate') - Number(b.match.strength === 'candidate'),
  );
}

function dress(
  search: Search,
  table: TableFacts,
  finding: Finding,
  context: { replacements: ReplacementTexts; today: Temporal.PlainDate },
): LocatedRecord {
  const { document } = table;
  return {
    ref: { collection: finding.collection, id: finding.id },
    ...(finding.parent ? { parent: finding.parent } : {}),
    category: document.category,
    label: document.label.replace(
      /\{([^}]*)\}/g,
      (_place, column: string) => finding.values[column] ?? '',
    ),
    fields: document.fields.map(({ column, label, personal, provenance }) => {
      return { name: column, label, value: finding.values[column] ?? null, personal, provenance };
    }),
    match: finding.match,
    reveals: rowReveals(
      search.documents.connector.key,
      table,
      finding.values,
      search.query.defaultCountry,
    ),
    proposal: propose(document, finding.values, context.replacements, context.today),
  };
}

function searchedBy(table: TableFacts, query: LocateQuery): LocateAnswer['searched'][number] {
  const kinds = new Set<Identifier['kind']>(query.identifiers.map((one) => one.kind));
  const by: SearchedBy[] = [...new Set(table.document.identity.map((one) => one.kind))].filter(
    (kind) => kinds.has(kind),
  );
  const texts = query.freeText ? table.document.free_text.length : 0;
  if (texts > 0) by.push('free-text');
  if (table.document.belongs_to.length > 0) by.push('join');
  return { collection: table.collection, by, ...(texts > 0 ? { freeTextColumns: texts } : {}) };
}

/** The canonical id of a row by its key. */
export function rowId(table: TableFacts, values: Readonly<Record<string, string | null>>): string {
  return recordId(table.document.primary_key.map((column) => values[column] ?? null));
}

function labelOf(table: TableFacts, column: string): string {
  return table.document.fields.find((field) => field.column === column)?.label ?? column;
}

/** By key, numbers as numbers. */
function inOrder(a: Finding, b: Finding): number {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}
