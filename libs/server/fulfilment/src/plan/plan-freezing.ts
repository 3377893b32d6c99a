import { Injectable } from '@nestjs/common';
import { buildErasurePlan, countDecisions } from '@tabularium/domain/erasure/erasure-plan';
import type { DecidedRecord, PlannedSystem } from '@tabularium/domain/erasure/erasure-plan';
import { Connections } from '@tabularium/server-connectors';
import { Refusal } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { systemNames } from '../search/system-names';
import { systemOf } from '../step/step';
import type { Step } from '../step/step';
import { decisionOf } from '../working-copy/located-record';
import type { LocatedRecord } from '../working-copy/located-record';
import { WorkingCopy } from '../working-copy/working-copy';
import { PlanTables } from './plan-tables';

/** Freezes a plan: exactly these records, as the dry run just saw them, under one hash. */
@Injectable()
export class PlanFreezing {
  constructor(
    private readonly tables: PlanTables,
    private readonly copies: WorkingCopy,
    private readonly connections: Connections,
    private readonly life: RequestLife,
  ) {}

  async freeze(
    tx: Transaction,
    planId: string,
    request: RequestFacts,
    dryRuns: readonly Step[],
  ): Promise<void> {
    const copy = await this.copies.open(tx, request.id);
    const rows = await this.tables.records.sealedRows(tx, request.id);
    const names = await systemNames(this.connections, tx, request.controllerId);
    const row = await this.tables.plans.byId(tx, planId);
    const head = {
      requestId: request.id,
      reference: request.reference,
      version: row.version,
      frozenAt: tx.now.toString(),
    };
    const plan = buildErasurePlan(
      head,
      dryRuns.map((step) => plannedSystem(step, names)),
      rows.map((one) => decidedRecord(copy.record(one))),
    );
    if ('refused' in plan) throw new Refusal(plan.refused);
    const counts = countDecisions(plan.records);
    await this.tables.plans.freeze(tx, planId, {
      ...(await this.tables.papers.seal(tx, planId, plan)),
      counts,
    });
    await this.life.advance(tx, request.id, 'plan-frozen', { version: row.version, ...counts });
  }
}

function plannedSystem(step: Step, names: ReadonlyMap<string, string>): PlannedSystem {
  const { connectionId, versionHash } = systemOf(step);
  const eraseOrder = step.evidence['eraseOrder'] as readonly string[];
  return { connectionId, versionHash, name: names.get(connectionId) ?? '', eraseOrder };
}

function decidedRecord(record: LocatedRecord): DecidedRecord {
  return {
    recordId: record.id,
    connectionId: record.connectionId,
    collection: record.collection,
    ref: record.ref.id,
    category: record.category,
    decision: decisionOf(record),
    beforeHash: record.stateHash,
    replacement: record.content.proposal.replacement ?? null,
    ground: record.ground?.ground ?? null,
    law: record.ground?.law ?? null,
    until: record.keepUntil?.toString() ?? null,
    label: record.label,
  };
}
