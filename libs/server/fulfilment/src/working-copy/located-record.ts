import type { Decision } from '@tabularium/domain/fulfilment/decide-record';
import type {
  FieldValue,
  Identifier,
  MatchReason,
  Proposal,
  RecordRef,
} from '@tabularium/connector-engine';

/** What a record holds and why it was found: located values, sealed with the working copy's key. */
export type LocatedContent = {
  readonly fields: readonly FieldValue[];
  readonly reasons: readonly MatchReason[];
  readonly reveals: readonly Identifier[];
  readonly proposal: Proposal;
  /** Every described column as it was last read. */
  readonly values: Readonly<Record<string, string | null>>;
};

/** A row of `located_records` without its sealed columns. */
export type LocatedRow = {
  readonly id: string;
  readonly controllerId: string;
  readonly requestId: string;
  readonly connectionId: string;
  readonly searchId: string;
  readonly collection: string;
  readonly category: string;
  /** Keyed hash of system, collection and record number: tells whether a record is here already. */
  readonly recordHash: string;
  readonly parentHash: string | null;
  /** Keyed hash of the values as last read. */
  readonly stateHash: string;
  readonly match: 'certain' | 'candidate';
  /** A person's answer to "same person?"; only candidates are asked about. */
  readonly samePerson: 'yes' | 'no' | null;
  readonly proposed: 'erase' | 'anonymise' | 'keep';
  readonly canAnonymise: boolean;
  readonly decision: Decision | null;
  readonly keepUntil: Temporal.PlainDate | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Temporal.Instant | null;
  /** The approved plan that erased or overwrote it, where a later one takes over. */
  readonly erasedByPlan: string | null;
  readonly foundAt: Temporal.Instant;
};

/** The sealed columns of a row. */
export type SealedColumns = {
  readonly refSealed: Buffer;
  readonly labelSealed: Buffer;
  readonly contentSealed: Buffer;
  readonly groundSealed: Buffer | null;
};

/** Ground of what is kept, in a person's or the document's words. */
export type KeepGround = {
  readonly ground: string;
  readonly law: string | null;
  readonly reason: string | null;
};

/** A record opened. */
export type LocatedRecord = LocatedRow & {
  readonly ref: RecordRef;
  readonly label: string;
  readonly content: LocatedContent;
  readonly ground: KeepGround | null;
};

/** Counts among the person's records: certain ones and candidates that a person confirmed. */
export function isOwn(row: Pick<LocatedRow, 'match' | 'samePerson'>): boolean {
  return row.samePerson !== 'no' && (row.match === 'certain' || row.samePerson === 'yes');
}

/** A question that nobody has answered yet. */
export function isOpenQuestion(row: Pick<LocatedRow, 'match' | 'samePerson'>): boolean {
  return row.match === 'candidate' && row.samePerson === null;
}

/**
 * The questions to be put to a person: what points at an open question is answered along with it, so it
 * is no question of its own meanwhile.
 */
export function openQuestions<Row extends LocatedRow>(rows: readonly Row[]): Row[] {
  const open = rows.filter(isOpenQuestion);
  const asked = new Set(open.map((row) => row.recordHash));
  return open.filter((row) => row.parentHash === null || !asked.has(row.parentHash));
}

/** What is to become of a record; a rejected candidate is a stranger's. */
export function decisionOf(
  row: Pick<LocatedRow, 'decision' | 'samePerson' | 'match'>,
): Decision | null {
  return row.samePerson === 'no' ? 'not-this-person' : row.decision;
}
