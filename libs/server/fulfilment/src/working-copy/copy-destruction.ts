import { Injectable } from '@nestjs/common';
import { Identifiers } from '@tabularium/server-identity';
import type { Transaction } from '@tabularium/server-platform';
import { PlanStore } from '../plan/plan.store';
import { VerificationStore } from '../verify/verification.store';
import { WorkingCopy } from './working-copy';
import { WorkingCopyStore } from './working-copy.store';

/** Destroys all located values of a request: rows, their key, and what was learnt (decision 9). */
@Injectable()
export class CopyDestruction {
  constructor(
    private readonly store: WorkingCopyStore,
    private readonly copies: WorkingCopy,
    private readonly results: VerificationStore,
    private readonly plans: PlanStore,
    private readonly identifiers: Identifiers,
  ) {}

  /** Answers how many records there were. Twice comes to the same as once. */
  async destroy(tx: Transaction, requestId: string): Promise<number> {
    await this.results.removeAll(tx, requestId);
    await this.plans.forgetReports(tx, requestId);
    const records = await this.store.removeAll(tx, requestId);
    await this.copies.destroyKey(tx, requestId);
    await this.identifiers.forgetLearnt(tx, requestId);
    return records;
  }
}
