import { Injectable } from '@nestjs/common';
import type { Decision } from '@tabularium/domain/fulfilment/decide-record';
import type { Transaction } from '@tabularium/server-platform';
import type { LocatedRow, SealedColumns } from './located-record';

const plain = `id, controller_id as "controllerId", request_id as "requestId",
  connection_id as "connectionId", search_id as "searchId", collection, category,
  record_hash as "recordHash", parent_hash as "parentHash", state_hash as "stateHash", match,
  same_person as "samePerson", proposed, can_anonymise as "canAnonymise", decision,
  keep_until as "keepUntil", decided_by as "decidedBy", decided_at as "decidedAt",
  erased_by_plan as "erasedByPlan", found_at as "foundAt"`;

const sealed = `ref_sealed as "refSealed", label_sealed as "labelSealed",
  content_sealed as "contentSealed", ground_sealed as "groundSealed"`;

const ours = 'controller_id = any(app_controllers())';

/** What is seen of a record when it is located or read again. */
export type Finding = Pick<
  LocatedRow,
  | 'id'
  | 'controllerId'
  | 'requestId'
  | 'connectionId'
  | 'searchId'
  | 'collection'
  | 'category'
  | 'recordHash'
  | 'parentHash'
  | 'stateHash'
  | 'match'
  | 'proposed'
  | 'canAnonymise'
> &
  Omit<SealedColumns, 'groundSealed'>;

/** A decision as it is stored. */
export type StoredDecision = {
  readonly decision: Decision | null;
  readonly keepUntil: string | null;
  readonly groundSealed: Buffer | null;
  readonly decidedBy: string | null;
};

/** The located records of requests: the working copy. */
@Injectable()
export class WorkingCopyStore {
  /** Rows without what is sealed, by system and kind. */
  rows(tx: Transaction, requestId: string): Promise<LocatedRow[]> {
    return tx.query<LocatedRow>(
      `select ${plain} from located_records where request_id = $1 and ${ours}
       order by connection_id, category, found_at, id`,
      [requestId],
    );
  }

  /** Whole rows of a request, or of one of its systems. */
  sealedRows(
    tx: Transaction,
    requestId: string,
    connectionId: string | null = null,
  ): Promise<(LocatedRow & SealedColumns)[]> {
    return tx.query<LocatedRow & SealedColumns>(
      `select ${plain}, ${sealed} from located_records
       where request_id = $1 and ($2::uuid is null or connection_id = $2) and ${ours}
       order by connection_id, category, found_at, id`,
      [requestId, connectionId],
    );
  }

  async sealedRow(
    tx: Transaction,
    requestId: string,
    id: string,
  ): Promise<(LocatedRow & SealedColumns) | undefined> {
    const [row] = await tx.query<LocatedRow & SealedColumns>(
      `select ${plain}, ${sealed} from located_records
       where request_id = $1 and id = $2 and ${ours}`,
      [requestId, id],
    );
    return row;
  }

  /** Adds what was found first. */
  async add(tx: Transaction, found: Finding): Promise<void> {
    await tx.query(
      `insert into located_records (id, controller_id, request_id, connection_id, search_id,
         collection, category, record_hash, parent_hash, state_hash, match, proposed, can_anonymise,
         ref_sealed, label_sealed, content_sealed, found_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        ...[found.id, found.controllerId, found.requestId, found.connectionId, found.searchId],
        ...[found.collection, found.category, found.recordHash, found.parentHash],
        ...[found.stateHash, found.match, found.proposed, found.canAnonymise],
        ...[found.refSealed, found.labelSealed, found.contentSealed, tx.now],
      ],
    );
  }

  /** Brings a row up to date; what a person said about it stays. */
  async refresh(tx: Transaction, found: Finding): Promise<void> {
    await tx.query(
      `update located_records set search_id = $2, category = $3, parent_hash = $4, state_hash = $5,
         match = $6, proposed = $7, can_anonymise = $8, ref_sealed = $9, label_sealed = $10,
         content_sealed = $11
       where id = $1 and ${ours}`,
      [
        ...[found.id, found.searchId, found.category, found.parentHash, found.stateHash],
        ...[found.match, found.proposed, found.canAnonymise],
        ...[found.refSealed, found.labelSealed, found.contentSealed],
      ],
    );
  }

  async decide(tx: Transaction, id: string, decided: StoredDecision): Promise<void> {
    await tx.query(
      `update located_records set decision = $2, keep_until = $3, ground_sealed = $4,
         decided_by = $5, decided_at = case when $2::text is null then null else $6::timestamptz end
       where id = $1 and ${ours}`,
      [
        ...[id, decided.decision, decided.keepUntil, decided.groundSealed, decided.decidedBy],
        tx.now,
      ],
    );
  }

  async answer(tx: Transaction, ids: readonly string[], same: 'yes' | 'no' | null): Promise<void> {
    await tx.query(
      `update located_records set same_person = $2 where id = any($1::uuid[]) and ${ours}`,
      [ids, same],
    );
  }

  async markErased(tx: Transaction, ids: readonly string[], planId: string): Promise<void> {
    await tx.query(
      `update located_records set erased_by_plan = $2 where id = any($1::uuid[]) and ${ours}`,
      [ids, planId],
    );
  }

  async remove(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.query(`delete from located_records where id = any($1::uuid[]) and ${ours}`, [ids]);
  }

  async removeAll(tx: Transaction, requestId: string): Promise<number> {
    const rows = await tx.query(
      `delete from located_records where request_id = $1 and ${ours} returning id`,
      [requestId],
    );
    return rows.length;
  }
}
