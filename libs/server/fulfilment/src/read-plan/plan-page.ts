import { countDecisions } from '@tabularium/domain/erasure/erasure-plan';
import type { PlannedRecord, PlannedSystem } from '@tabularium/domain/erasure/erasure-plan';
import { isFresh } from '@tabularium/domain/fulfilment/approval';
import type { RequestFacts } from '@tabularium/server-requests';
import { replacementRows } from '../read-record/record-page';
import type { LocatedRecord } from '../working-copy/located-record';
import type { PlanParts } from './plan-reading';

type PageState = 'none' | 'running' | 'frozen' | 'stale' | 'failed' | 'approved';

/** The page of a plan, as the contract spells it. */
export function planPage(request: RequestFacts, parts: PlanParts, now: Temporal.Instant) {
  const { row, plan } = parts;
  const planned = plan?.records ?? [];
  const kept = planned.filter((record) => record.decision === 'keep');
  return {
    state: stateOf(parts, now),
    version: row?.version ?? 0,
    hash: row?.hash ?? null,
    frozenAt: row?.frozenAt?.toString() ?? null,
    reference: request.reference,
    totals: countDecisions(planned),
    systems: (plan?.systems ?? []).map((system) => systemOf(system, planned, parts)),
    kept: kept.map((record) => ({
      label: record.label ?? record.category,
      until: record.until,
      why: record.ground ?? '',
      law: record.law,
    })),
    changed: parts.report.map(({ label, connectionId, what }) => ({
      label,
      system: parts.names.get(connectionId) ?? '',
      what,
    })),
    approvedAt: row?.approvedAt?.toString() ?? null,
    approvedBy: parts.approvedBy,
    failure: failureOf(parts),
  };
}

function stateOf({ row }: PlanParts, now: Temporal.Instant): PageState {
  if (row === null || row.state === 'set-aside') return 'none';
  if (row.state === 'verified') return 'approved';
  const isOld = row.state === 'frozen' && row.frozenAt !== null && !isFresh(row.frozenAt, now);
  return isOld ? 'stale' : row.state;
}

function systemOf(system: PlannedSystem, planned: readonly PlannedRecord[], parts: PlanParts) {
  const own = planned.filter((record) => record.connectionId === system.connectionId);
  const collections = [...new Set(own.map((record) => record.collection))];
  return {
    connectionId: system.connectionId,
    name: system.name,
    totals: countDecisions(own),
    backups: parts.backups.get(system.connectionId) ?? null,
    groups: collections.map((collection) => {
      const members = own.filter((record) => record.collection === collection);
      return {
        collection,
        category: members[0]?.category ?? collection,
        totals: countDecisions(members),
        records: members.map((record) => ({
          recordId: record.recordId,
          label: parts.records.get(record.recordId)?.label ?? record.label ?? record.category,
          action: record.decision,
          changes: changesOf(record, parts.records.get(record.recordId)),
        })),
      };
    }),
  };
}

/** Field by field: before and after; what stays says so. Empty once the working copy is gone. */
function changesOf(planned: PlannedRecord, record: LocatedRecord | undefined) {
  if (!record || planned.decision === 'keep' || planned.decision === 'not-this-person') return [];
  const fields = record.content.fields;
  if (planned.decision === 'erase') {
    return fields.map(({ label, value }) => ({ label, before: value, after: null, stays: false }));
  }
  const replaced = new Set(Object.keys(planned.replacement ?? {}));
  return [
    ...replacementRows(record).map(({ label, before, after }) => ({
      ...{ label, before, after },
      stays: false,
    })),
    ...fields
      .filter((field) => !replaced.has(field.name))
      .map(({ label, value }) => ({ label, before: value, after: value, stays: true })),
  ];
}

function failureOf({ failed, names }: PlanParts) {
  if (failed === null) return null;
  return {
    class: failed.failureClass ?? 'other',
    said: failed.failureSaid ?? '',
    system: names.get(failed.connectionId ?? '') ?? '',
  };
}
