import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ContradictionKind } from '@tabularium/domain/erasure/compare-outcome';
import type { Transaction } from '@tabularium/server-platform';
import { WorkingCopy } from '../working-copy/working-copy';

/** A record that was not as the plan says, with the name it has for people. */
export type VerificationResult = {
  readonly connectionId: string;
  readonly collection: string;
  readonly what: ContradictionKind;
  readonly label: string;
};

/** Where results belong. */
export type ResultOf = {
  readonly controllerId: string;
  readonly requestId: string;
  readonly planId: string;
  readonly stepId: string;
};

const table = 'verification_results';
const ours = 'controller_id = any(app_controllers())';

/** What checks found to contradict the plan; sealed with the working copy, gone with it. */
@Injectable()
export class VerificationStore {
  constructor(private readonly copies: WorkingCopy) {}

  async add(
    tx: Transaction,
    of: ResultOf,
    results: readonly (VerificationResult & { readonly ref: string })[],
  ): Promise<void> {
    if (results.length === 0) return;
    const copy = await this.copies.open(tx, of.requestId);
    for (const { connectionId, collection, what, label, ref } of results) {
      const id = randomUUID();
      await tx.query(
        `insert into verification_results (id, controller_id, request_id, plan_id, step_id,
           connection_id, collection, what, label_sealed, ref_sealed, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          ...[id, of.controllerId, of.requestId, of.planId, of.stepId, connectionId, collection],
          ...[what, copy.sealAt({ table, column: 'label_sealed', row: id }, label)],
          ...[copy.sealAt({ table, column: 'ref_sealed', row: id }, ref), tx.now],
        ],
      );
    }
  }

  async list(tx: Transaction, requestId: string): Promise<VerificationResult[]> {
    const rows = await tx.query<{
      id: string;
      connectionId: string;
      collection: string;
      what: ContradictionKind;
      labelSealed: Buffer;
    }>(
      `select id, connection_id as "connectionId", collection, what, label_sealed as "labelSealed"
       from verification_results where request_id = $1 and ${ours} order by created_at, id`,
      [requestId],
    );
    const copy = await this.copies.find(tx, requestId);
    return rows.map(({ id, labelSealed, ...row }) => ({
      ...row,
      label:
        copy?.openAt<string>({ table, column: 'label_sealed', row: id }, labelSealed) ??
        row.collection,
    }));
  }

  async removeAll(tx: Transaction, requestId: string): Promise<void> {
    await tx.query(`delete from verification_results where request_id = $1 and ${ours}`, [
      requestId,
    ]);
  }
}
