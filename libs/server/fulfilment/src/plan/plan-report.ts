import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import type { Difference } from '../working-copy/discoveries';
import { WorkingCopy } from '../working-copy/working-copy';
import { PlanStore } from './plan.store';
import type { PlanRow } from './plan.store';

/** A record that changed, came or went since it was located. */
export type ReportLine = Difference & { readonly connectionId: string };

/** What a dry run found to be other than reviewed; sealed with the working copy, gone with it. */
@Injectable()
export class PlanReport {
  constructor(
    private readonly store: PlanStore,
    private readonly copies: WorkingCopy,
  ) {}

  /** Adds what one system showed; the request is locked meanwhile. */
  async add(tx: Transaction, plan: PlanRow, lines: readonly ReportLine[]): Promise<void> {
    if (lines.length === 0) return;
    const copy = await this.copies.open(tx, plan.requestId);
    const all = [...(await this.read(tx, plan)), ...lines];
    await this.store.report(tx, plan.id, copy.sealAt(placeOf(plan.id), all));
  }

  async read(tx: Transaction, plan: PlanRow): Promise<ReportLine[]> {
    const copy = plan.reportSealed && (await this.copies.find(tx, plan.requestId));
    if (!copy || !plan.reportSealed) return [];
    return copy.openAt<ReportLine[]>(placeOf(plan.id), plan.reportSealed);
  }
}

function placeOf(planId: string) {
  return { table: 'erasure_plans', column: 'report_sealed', row: planId };
}
