import type { LocatedRow } from './located-record';
import { decisionOf } from './located-record';

/** A line of the list of records, as the contract spells it. */
export function recordRow(row: LocatedRow, label: string, system: string) {
  return {
    id: row.id,
    connectionId: row.connectionId,
    system,
    collection: row.collection,
    category: row.category,
    label,
    match: row.match,
    decision: decisionOf(row),
    keepUntil: row.keepUntil?.toString() ?? null,
    proposed: row.proposed,
    samePerson: row.samePerson,
    canAnonymise: row.canAnonymise,
  };
}
