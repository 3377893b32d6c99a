import type { Decision } from '../fulfilment/decide-record';
import { canonicalJson } from './canonical-json';
import { inEraseOrder } from './erase-order';

/**
 * A record in a plan. Only what is kept has a label: after the erasure the plan is evidence, and it
 * must not say what it made vanish (decision 9).
 */
export type PlannedRecord = {
  readonly recordId: string;
  readonly connectionId: string;
  readonly collection: string;
  /** Key of the record in its system, as the system's adapter spells it. */
  readonly ref: string;
  readonly category: string;
  readonly decision: Decision;
  /** Keyed hash of every value as it stood at the dry run. */
  readonly beforeHash: string;
  /** What is written instead; for `anonymise`, and only there. */
  readonly replacement: Readonly<Record<string, string | null>> | null;
  readonly ground: string | null;
  readonly law: string | null;
  readonly until: string | null;
  readonly label: string | null;
};

/** A system in a plan, at the version of its documents that the request is pinned to. */
export type PlannedSystem = {
  readonly connectionId: string;
  readonly name: string;
  readonly versionHash: string;
  readonly eraseOrder: readonly string[];
};

/** What is going to happen, in full and in order. Approved by its hash. */
export type ErasurePlan = {
  readonly format: 1;
  readonly requestId: string;
  readonly reference: string;
  readonly version: number;
  readonly frozenAt: string;
  readonly systems: readonly PlannedSystem[];
  readonly records: readonly PlannedRecord[];
};

/** How many records meet what end. `found` counts the person's records: strangers' are apart. */
export type PlanCounts = {
  readonly found: number;
  readonly erase: number;
  readonly anonymise: number;
  readonly keep: number;
  readonly notThisPerson: number;
  readonly undecided: number;
};

/** A decided record on its way into the plan. */
export type DecidedRecord = Omit<PlannedRecord, 'decision' | 'label'> & {
  readonly decision: Decision | null;
  readonly label: string;
};

/** Builds the plan; refuses while anything is undecided. Throws where a decision cannot be carried out. */
export function buildErasurePlan(
  head: Omit<ErasurePlan, 'format' | 'systems' | 'records'>,
  systems: readonly PlannedSystem[],
  records: readonly DecidedRecord[],
): ErasurePlan | { readonly refused: 'review.undecided' } {
  if (records.some((record) => record.decision === null)) return { refused: 'review.undecided' };
  requireOnce(records);
  const ordered = [...systems].sort((a, b) => compareText(a.connectionId, b.connectionId));
  const planned = ordered.flatMap((system) => recordsOf(system, records));
  if (planned.length !== records.length)
    throw new Error('A record belongs to no system of the plan.');
  return { format: 1, ...head, systems: ordered, records: planned };
}

/** The text that is hashed, sealed and read again. */
export function planText(plan: ErasurePlan): string {
  return canonicalJson(plan);
}

/** Counts of a plan, or of a part of it. */
export function countDecisions(
  records: readonly { readonly decision: Decision | null }[],
): PlanCounts {
  const count = (decision: Decision | null) =>
    records.filter((record) => record.decision === decision).length;
  const notThisPerson = count('not-this-person');
  return {
    found: records.length - notThisPerson,
    erase: count('erase'),
    anonymise: count('anonymise'),
    keep: count('keep'),
    notThisPerson,
    undecided: count(null),
  };
}

/** What one step of the erasure does: one collection, first overwriting, then deleting. */
export type EraseBatch = {
  readonly connectionId: string;
  readonly versionHash: string;
  readonly collection: string;
  readonly action: 'erase' | 'anonymise';
  /** Place in the order within the system, from 0. */
  readonly position: number;
  readonly records: readonly PlannedRecord[];
};

/** The steps of a plan, each system's children first. */
export function eraseBatches(plan: ErasurePlan): EraseBatch[] {
  return plan.systems.flatMap((system) => {
    const touched = plan.records.filter(
      (record) => record.connectionId === system.connectionId && isTouched(record),
    );
    const groups = inEraseOrder(touched, system.eraseOrder).flatMap(({ collection, items }) =>
      (['anonymise', 'erase'] as const).map((action) => ({
        connectionId: system.connectionId,
        versionHash: system.versionHash,
        collection,
        action,
        records: items.filter((item) => item.decision === action),
      })),
    );
    return groups
      .filter((group) => group.records.length > 0)
      .map((group, position) => ({ ...group, position }));
  });
}

function recordsOf(system: PlannedSystem, records: readonly DecidedRecord[]): PlannedRecord[] {
  const own = records.filter((record) => record.connectionId === system.connectionId);
  const touched = inEraseOrder(own.filter(isTouched), system.eraseOrder).flatMap((group) =>
    [...group.items].sort((a, b) => compareText(a.ref, b.ref)),
  );
  const left = own
    .filter((record) => !isTouched(record))
    .sort((a, b) => compareText(a.collection, b.collection) || compareText(a.ref, b.ref));
  return [...touched, ...left].map(plannedRecord);
}

function plannedRecord(record: DecidedRecord): PlannedRecord {
  const decision = record.decision as Decision;
  const isKept = decision === 'keep';
  if (decision === 'anonymise' && Object.keys(record.replacement ?? {}).length === 0) {
    throw new Error('A record is to be anonymised without a replacement.');
  }
  if (isKept && (record.ground === null || record.until === null)) {
    throw new Error('A record is to be kept without ground or end date.');
  }
  return {
    ...record,
    decision,
    replacement: decision === 'anonymise' ? record.replacement : null,
    ground: isKept ? record.ground : null,
    law: isKept ? record.law : null,
    until: isKept ? record.until : null,
    label: isKept ? record.label : null,
  };
}

function requireOnce(records: readonly DecidedRecord[]): void {
  const keys = new Set(
    records.map((record) => JSON.stringify([record.connectionId, record.collection, record.ref])),
  );
  if (keys.size !== records.length) throw new Error('A record stands in the plan twice.');
}

function isTouched(record: { readonly decision: Decision | null }): boolean {
  return record.decision === 'erase' || record.decision === 'anonymise';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
