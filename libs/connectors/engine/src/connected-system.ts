import type { Identifier, IdentifierKind, Match } from '@tabularium/domain/identity/match';

/** One record in one system: its collection and its primary key as a canonical JSON array of texts. */
export interface RecordRef {
  readonly collection: string;
  readonly id: string;
}

/** One value of a record, as text, ready to be shown. */
export interface FieldValue {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly personal: boolean;
  readonly provenance: 'provided' | 'observed' | 'derived';
}

/** What the system's document proposes for a record, and why, in words. */
export interface Proposal {
  readonly action: 'erase' | 'anonymise' | 'keep';
  readonly why: string;
  readonly ground?: string;
  readonly law?: string;
  /** ISO date up to which the record is kept. */
  readonly until?: string;
  /** Column → value after anonymising; there whenever the collection can be anonymised. */
  readonly replacement?: Record<string, string | null>;
}

/** A record that was found, with the reason, and what else it teaches about the person. */
export interface LocatedRecord {
  readonly ref: RecordRef;
  readonly parent?: RecordRef;
  readonly category: string;
  readonly label: string;
  readonly fields: readonly FieldValue[];
  readonly match: Match;
  /**
   * What the record says of its person. It may widen the search when the match is certain; a
   * candidate's only after a person said yes (decision 6), which the caller sees to.
   */
  readonly reveals: readonly Identifier[];
  readonly proposal: Proposal;
}

/** One search. */
export interface LocateQuery {
  readonly identifiers: readonly Identifier[];
  /** The requester's; they make an equal phone number certain. */
  readonly nameWords: readonly string[];
  /** ISO 3166-1 alpha-2, for phone numbers without prefix. */
  readonly defaultCountry: string;
  readonly freeText: boolean;
  /** At most so many records; more sets `truncated`. */
  readonly limit: number;
}

/** What a collection was searched by. */
export type SearchedBy = IdentifierKind | 'free-text' | 'join';

/** The answer to one search. */
export interface LocateAnswer {
  readonly records: readonly LocatedRecord[];
  readonly searched: readonly { collection: string; by: SearchedBy[]; freeTextColumns?: number }[];
  readonly notSearched: readonly { collection: string; why: string }[];
  readonly truncated: boolean;
}

/** A record as the table holds it now, soft-deleted or not. */
export interface RecordState {
  readonly ref: RecordRef;
  readonly present: boolean;
  /** Every described column as text; empty when absent. */
  readonly values: Readonly<Record<string, string | null>>;
}

/** One record of an erase step. */
export interface EraseItem {
  readonly ref: RecordRef;
  readonly action: 'erase' | 'anonymise';
  /** Hash of the record's state when the plan was frozen. */
  readonly beforeHash: string;
  readonly replacement?: Readonly<Record<string, string | null>>;
}

/**
 * What an erase step did. When any record had changed nothing is committed, and `items` names the
 * records that were changed or already done; the rest stay as they were.
 */
export interface EraseEffect {
  readonly items: readonly {
    ref: RecordRef;
    effect: 'erased' | 'anonymised' | 'already-done' | 'changed';
  }[];
  readonly committed: boolean;
}

/** One line of a connection test. */
export interface CheckStep {
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'failed' | 'skipped';
  readonly seen: string;
  readonly remedy: string | null;
  readonly milliseconds: number | null;
}

/** A connection test: no row is shown and nothing is changed. */
export interface CheckReport {
  readonly ok: boolean;
  readonly steps: CheckStep[];
  readonly collections: { collection: string; category: string; rows: number | null }[];
}

/** A connected system, whatever it is made of. */
export interface ConnectedSystem {
  check(): Promise<CheckReport>;
  locate(query: LocateQuery): Promise<LocateAnswer>;
  /** Reads records again by id, past soft deletes, in the order asked; absent ones included. */
  readBack(refs: readonly RecordRef[]): Promise<RecordState[]>;
  /**
   * Erases or anonymises records of one collection in one transaction. A record equal to its
   * before-hash is acted on; one already in its planned after-state is done; any other stops all.
   */
  erase(
    items: readonly EraseItem[],
    hash: (values: Readonly<Record<string, string | null>>) => string,
    maxRows: number,
  ): Promise<EraseEffect>;
  /** Collections in the order of erasing: children first. */
  eraseOrder(): readonly string[];
  close(): Promise<void>;
}
