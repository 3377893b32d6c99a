import type { ErasurePlan, PlannedRecord } from './erasure-plan';

/** Figures of one row: found = erased + anonymised + kept, always. */
export type Figures = {
  readonly found: number;
  readonly erased: number;
  readonly anonymised: number;
  readonly kept: number;
};

/** One kind of record in one system. */
export type CategoryFigures = { readonly category: string; readonly figures: Figures };

/** One system with its kinds of record. */
export type SystemFigures = {
  readonly connectionId: string;
  readonly name: string;
  readonly figures: Figures;
  readonly categories: readonly CategoryFigures[];
};

/** Kept records with the same kind, ground and end date. */
export type KeptGroup = {
  readonly connectionId: string;
  readonly system: string;
  readonly category: string;
  readonly ground: string;
  readonly law: string | null;
  readonly until: string;
  readonly labels: readonly string[];
};

/** All that the certificate and the answer count. */
export type CertificateFigures = {
  readonly systems: readonly SystemFigures[];
  readonly totals: Figures;
  readonly kept: readonly KeptGroup[];
};

/**
 * Counts a plan that was carried out and verified. Records of strangers are in no figure: they were
 * never the person's.
 */
export function certificateFigures(plan: ErasurePlan): CertificateFigures {
  const own = plan.records.filter((record) => record.decision !== 'not-this-person');
  return {
    systems: plan.systems.map((system) => {
      const records = own.filter((record) => record.connectionId === system.connectionId);
      return {
        connectionId: system.connectionId,
        name: system.name,
        figures: count(records),
        categories: groupBy(records, (record) => record.category).map(([category, members]) => ({
          category,
          figures: count(members),
        })),
      };
    }),
    totals: count(own),
    kept: plan.systems.flatMap((system) => keptGroups(system, own)),
  };
}

function keptGroups(
  system: { readonly connectionId: string; readonly name: string },
  records: readonly PlannedRecord[],
): KeptGroup[] {
  const kept = records.filter(
    (record) => record.connectionId === system.connectionId && record.decision === 'keep',
  );
  const alike = (record: PlannedRecord) =>
    JSON.stringify([record.category, record.until, record.ground, record.law]);
  return groupBy(kept, alike)
    .map(([, members]) => keptGroup(system, members))
    .sort((a, b) => compareText(a.category, b.category) || compareText(a.until, b.until));
}

function keptGroup(
  system: { readonly connectionId: string; readonly name: string },
  members: readonly PlannedRecord[],
): KeptGroup {
  const [first] = members;
  if (!first?.ground || !first.until) throw new Error('A kept record has no ground or end date.');
  return {
    connectionId: system.connectionId,
    system: system.name,
    category: first.category,
    ground: first.ground,
    law: first.law,
    until: first.until,
    labels: members.map((record) => record.label ?? record.category),
  };
}

function count(records: readonly PlannedRecord[]): Figures {
  const of = (decision: PlannedRecord['decision']) =>
    records.filter((record) => record.decision === decision).length;
  return {
    found: records.length,
    erased: of('erase'),
    anonymised: of('anonymise'),
    kept: of('keep'),
  };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
