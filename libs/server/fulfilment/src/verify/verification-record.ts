import { Injectable } from '@nestjs/common';
import type { Contradiction } from '@tabularium/domain/erasure/compare-outcome';
import type { Transaction } from '@tabularium/server-platform';
import { planIdOf, systemOf } from '../step/step';
import type { Step } from '../step/step';
import { CopyReading } from '../working-copy/copy-reading';
import { VerificationStore } from './verification.store';

/** A contradiction with the name the system gave it, where the working copy has none. */
export type NamedContradiction = Contradiction & { readonly label: string | null };

/** Keeps what a check found, under names that people know. */
@Injectable()
export class VerificationRecord {
  constructor(
    private readonly reading: CopyReading,
    private readonly store: VerificationStore,
  ) {}

  async keep(
    tx: Transaction,
    step: Step,
    contradictions: readonly NamedContradiction[],
  ): Promise<void> {
    if (contradictions.length === 0) return;
    const { connectionId } = systemOf(step);
    const { copy, rows } = await this.reading.all(tx, step.requestId);
    const labels = new Map(rows.map((row) => [row.id, copy?.labelOf(row)]));
    const { controllerId, requestId } = step;
    const of = { controllerId, requestId, planId: planIdOf(step), stepId: step.id };
    await this.store.add(
      tx,
      of,
      contradictions.map(({ recordId, collection, ref, what, label }) => ({
        ...{ connectionId, collection, ref, what },
        label: label ?? labels.get(recordId ?? '') ?? collection,
      })),
    );
  }
}
