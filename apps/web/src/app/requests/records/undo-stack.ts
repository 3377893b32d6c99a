import type { Decision, RecordRow } from './record-groups';

/** One step that can be taken back: what the records were decided before it. */
export interface UndoStep {
  readonly backTo: ReadonlyMap<Decision | null, readonly string[]>;
  readonly recordId: string;
}

/** What has to be sent to take a decision back: record ids by their former decision. */
export function undoStep(rows: readonly RecordRow[], recordId: string): UndoStep {
  const byDecision = Map.groupBy(rows, (row) => row.decision);
  return {
    recordId,
    backTo: new Map([...byDecision].map(([former, of]) => [former, of.map((row) => row.id)])),
  };
}
