import type { Match } from '@tabularium/domain/identity/match';
import type { BelongsTo } from '../documents/dataset-document';
import type { Finding, Findings } from '../matching/findings';
import type { Run } from './postgres-sessions';
import { keyList, recordId } from './record-id';
import { rowValues, selectList } from './search-statement';
import type { TableFacts } from './tables';

/** One edge between two tables that can both be read. */
interface Edge {
  readonly child: TableFacts;
  readonly parent: TableFacts;
  readonly via: BelongsTo;
}

/** Chains of belonging are short; a longer one is a mistake in the data or the document. */
const mostRounds = 20;

/**
 * Adds the records that belong to what was found: children of a certain record are certain (foreign
 * key), children of a candidate are candidates. Upwards, the parent of a certain record is what the
 * document says, and nothing is ever concluded from a candidate's parent.
 */
export async function followJoins(
  run: Run,
  tables: ReadonlyMap<string, TableFacts>,
  findings: Findings,
  limit: number,
): Promise<void> {
  const edges = edgesOf(tables);
  let fresh = findings.all();
  for (let round = 0; fresh.length > 0 && round < mostRounds; round++) {
    const found: Finding[] = [];
    for (const edge of edges) {
      const parents = fresh.filter((one) => one.collection === edge.parent.collection);
      found.push(...(await childrenOf(run, edge, parents.filter(isCertain), { findings, limit })));
      found.push(
        ...(await childrenOf(
          run,
          edge,
          parents.filter((one) => !isCertain(one)),
          { findings, limit },
        )),
      );
      const children = fresh.filter(
        (one) => one.collection === edge.child.collection && isCertain(one),
      );
      found.push(...(await parentsOf(run, edge, children)));
    }
    const changed = new Set(found.filter((one) => findings.add(one)).map(keyOf));
    fresh = findings.all().filter((one) => changed.has(keyOf(one)));
  }
  if (fresh.length > 0) findings.cut();
}

function edgesOf(tables: ReadonlyMap<string, TableFacts>): Edge[] {
  return [...tables.values()].flatMap((child) =>
    child.document.belongs_to.flatMap((via) => {
      const parent = tables.get(via.collection);
      return parent ? [{ child, parent, via }] : [];
    }),
  );
}

async function childrenOf(
  run: Run,
  edge: Edge,
  parents: readonly Finding[],
  bounds: { findings: Findings; limit: number },
): Promise<Finding[]> {
  const byKey = byColumns(parents, Object.values(edge.via.columns));
  if (byKey.size === 0) return [];
  const columns = Object.keys(edge.via.columns);
  const rows = await readByKeys(run, edge.child, columns, byKey, bounds.limit + 1);
  if (rows.length > bounds.limit) bounds.findings.cut();
  const strength = parents[0]?.match.strength ?? 'candidate';
  return rows.map((values) => {
    const parent = byKey.get(keyIn(values, columns));
    const match: Match = {
      strength,
      reasons: [{ by: 'join', how: 'foreign-key', field: columns.join(', ') }],
    };
    return finding(edge.child, values, match, parent);
  });
}

async function parentsOf(run: Run, edge: Edge, children: readonly Finding[]): Promise<Finding[]> {
  if (edge.via.parent_is === 'none') return [];
  const byKey = byColumns(children, Object.keys(edge.via.columns));
  if (byKey.size === 0) return [];
  const rows = await readByKeys(
    run,
    edge.parent,
    Object.values(edge.via.columns),
    byKey,
    byKey.size,
  );
  const strength = edge.via.parent_is;
  return rows.map((values) =>
    finding(edge.parent, values, { strength, reasons: [{ by: 'join', how: 'parent' }] }),
  );
}

async function readByKeys(
  run: Run,
  table: TableFacts,
  columns: readonly string[],
  byKey: ReadonlyMap<string, Finding>,
  limit: number,
): Promise<Record<string, string | null>[]> {
  const keys = [...byKey.keys()].map((key) => JSON.parse(key) as string[]);
  const list = keyList(table, columns, keys);
  const text = `select ${selectList(table)} from ${list.from} join ${table.sql} t on ${list.on} limit $${columns.length + 1}`;
  const rows = await run(text, [...list.parameters, limit]);
  return rows.map((row) => rowValues(table, row));
}

/** Findings by the values of some of their columns; rows with a NULL there belong to nobody. */
function byColumns(findings: readonly Finding[], columns: readonly string[]): Map<string, Finding> {
  const whole = findings.filter((one) => columns.every((column) => one.values[column] != null));
  return new Map(whole.map((one) => [keyIn(one.values, columns), one]));
}

function keyIn(
  values: Readonly<Record<string, string | null>>,
  columns: readonly string[],
): string {
  return recordId(columns.map((column) => values[column] ?? null));
}

function finding(
  table: TableFacts,
  values: Record<string, string | null>,
  match: Match,
  parent?: Finding,
): Finding {
  return {
    collection: table.collection,
    id: keyIn(values, table.document.primary_key),
    values,
    match,
    ...(parent ? { parent: { collection: parent.collection, id: parent.id } } : {}),
  };
}

function isCertain(finding: Finding): boolean {
  return finding.match.strength === 'certain';
}

function keyOf(finding: Finding): string {
  return JSON.stringify([finding.collection, finding.id]);
}
