import { Injectable } from '@nestjs/common';
import type { ErasurePlan } from '@tabularium/domain/erasure/erasure-plan';
import { Connections } from '@tabularium/server-connectors';
import type { Transaction } from '@tabularium/server-platform';
import type { RequestFacts } from '@tabularium/server-requests';
import { StaffDirectory } from '@tabularium/server-staff';
import { backupNotes } from '../answer/gaps';
import { PlanReport } from '../plan/plan-report';
import type { ReportLine } from '../plan/plan-report';
import type { PlanRow } from '../plan/plan.store';
import { PlanTables } from '../plan/plan-tables';
import type { Step } from '../step/step';
import { CopyReading } from '../working-copy/copy-reading';
import type { LocatedRecord } from '../working-copy/located-record';

/** All that the page of a plan is made of. */
export type PlanParts = {
  readonly row: PlanRow | null;
  readonly plan: ErasurePlan | null;
  /** Located records by id, as long as the working copy lives. */
  readonly records: ReadonlyMap<string, LocatedRecord>;
  readonly report: readonly ReportLine[];
  readonly names: ReadonlyMap<string, string>;
  readonly backups: ReadonlyMap<string, string>;
  readonly approvedBy: string | null;
  readonly failed: Step | null;
};

/** Gathers a plan with the records it speaks of. */
@Injectable()
export class PlanReading {
  constructor(
    private readonly tables: PlanTables,
    private readonly copies: CopyReading,
    private readonly report: PlanReport,
    private readonly connections: Connections,
    private readonly directory: StaffDirectory,
  ) {}

  async of(tx: Transaction, request: RequestFacts): Promise<PlanParts> {
    const row = (await this.tables.plans.latest(tx, request.id)) ?? null;
    const systems = await this.connections.ofController(tx, request.controllerId);
    const { copy, rows } = await this.copies.all(tx, request.id);
    const records = rows.map((one) => copy?.record(one)).filter((one) => one !== undefined);
    const today = tx.now.toZonedDateTimeISO('UTC').toPlainDate();
    return {
      row,
      plan: row?.bodySealed ? await this.tables.papers.open(tx, row) : null,
      records: new Map(records.map((record) => [record.id, record])),
      report: row ? await this.report.read(tx, row) : [],
      names: new Map(systems.map(({ id, name }) => [id, name])),
      backups: new Map(
        systems.flatMap((system) => backupNotes([system], today).map((note) => [system.id, note])),
      ),
      approvedBy: await this.nameOf(tx, row?.approvedBy ?? null),
      failed: await this.failedStep(tx, row),
    };
  }

  private async nameOf(tx: Transaction, accountId: string | null): Promise<string | null> {
    if (accountId === null) return null;
    return (await this.directory.nameOf(tx, [accountId])).get(accountId)?.name ?? null;
  }

  private async failedStep(tx: Transaction, row: PlanRow | null): Promise<Step | null> {
    if (row?.state !== 'failed') return null;
    const steps = await this.tables.steps.ofGroup(tx, { planId: row.id });
    return steps.find((step) => step.kind === 'dry-run' && step.state === 'failed') ?? null;
  }
}
