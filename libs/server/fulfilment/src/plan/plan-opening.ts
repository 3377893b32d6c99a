import { Injectable } from '@nestjs/common';
import { Refusal } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { SearchWidening } from '../search/search-widening';
import { StepDesk } from '../step/step-desk';
import { isOpenQuestion, isOwn } from '../working-copy/located-record';
import { WorkingCopyStore } from '../working-copy/working-copy.store';
import { PlanStore } from './plan.store';

/** Begins a dry run in every system that was searched. */
@Injectable()
export class PlanOpening {
  constructor(
    private readonly records: WorkingCopyStore,
    private readonly plans: PlanStore,
    private readonly widening: SearchWidening,
    private readonly desk: StepDesk,
    private readonly life: RequestLife,
  ) {}

  /** How many records are the person's; refuses while a record or a question is open. */
  async countDecided(tx: Transaction, requestId: string): Promise<number> {
    const rows = await this.records.rows(tx, requestId);
    const own = rows.filter(isOwn);
    const isOpen = rows.some(isOpenQuestion) || own.some((row) => row.decision === null);
    if (isOpen) throw new Refusal('review.undecided');
    return own.filter((row) => row.decision !== 'not-this-person').length;
  }

  async open(tx: Transaction, request: RequestFacts): Promise<void> {
    const { id: requestId, controllerId } = request;
    const pins = await this.widening.pins(tx, request);
    await this.plans.setAside(tx, requestId);
    await this.life.advance(tx, requestId, 'plan-started', { systems: pins.length });
    const { id: planId } = await this.plans.add(tx, { controllerId, requestId });
    const step = { controllerId, requestId, kind: 'dry-run', planId } as const;
    await this.desk.open(
      tx,
      pins.map((pin) => ({ ...step, ...pin })),
    );
  }
}
