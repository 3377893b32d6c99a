import type { Verdict } from '@tabularium/domain/fulfilment/compare-person';
import { isOwn } from '../working-copy/located-record';
import type { LocatedRecord, LocatedRow } from '../working-copy/located-record';
import { recordRow } from '../working-copy/record-row';

/** What the page of a record shows beside the record. */
export type PageSurroundings = {
  readonly system: string;
  readonly belongsTo: string | null;
  readonly decidedBy: string | null;
  readonly comparison: readonly {
    label: string;
    request: string | null;
    record: string | null;
    verdict: Verdict;
  }[];
  /** All records of the request. */
  readonly rows: readonly LocatedRow[];
};

/** The page of one record, as the contract spells it. */
export function recordPage(record: LocatedRecord, around: PageSurroundings) {
  const { content } = record;
  const { proposal } = content;
  return {
    row: recordRow(record, record.label, around.system),
    fields: content.fields.map(({ name, label, value, personal }) => ({
      name,
      label,
      value,
      personal,
    })),
    raw: JSON.stringify(content.values, null, 2),
    found: content.reasons.map(({ by, how, field }) => ({ by, how, field: field ?? null })),
    belongsTo: around.belongsTo,
    proposal: {
      action: proposal.action,
      why: proposal.why,
      ground: proposal.ground ?? null,
      law: proposal.law ?? null,
      until: proposal.until ?? null,
    },
    replacement: replacementRows(record),
    decided: decidedOf(record, around.decidedBy),
    alike: around.rows.filter((other) => isAlike(record, other)).length,
    comparison: [...around.comparison],
  };
}

/** What would be written instead, column by column. */
export function replacementRows({ content }: LocatedRecord) {
  return Object.entries(content.proposal.replacement ?? {}).map(([name, after]) => ({
    name,
    label: content.fields.find((field) => field.name === name)?.label ?? name,
    before: content.values[name] ?? null,
    after,
  }));
}

function decidedOf(record: LocatedRecord, by: string | null) {
  const { decision, decidedAt, ground, keepUntil } = record;
  if (decision === null || decidedAt === null) return null;
  return {
    decision,
    by,
    at: decidedAt.toString(),
    ground: ground?.ground ?? null,
    until: keepUntil?.toString() ?? null,
    reason: ground?.reason ?? null,
  };
}

function isAlike(record: LocatedRow, other: LocatedRow): boolean {
  return (
    other.id !== record.id &&
    isOwn(other) &&
    other.decision === null &&
    other.connectionId === record.connectionId &&
    other.collection === record.collection &&
    other.proposed === record.proposed
  );
}
