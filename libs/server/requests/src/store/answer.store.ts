import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';

/** A row of `answers`. */
export type AnswerRow = {
  readonly id: string;
  readonly letterSealed: Buffer | null;
  readonly preparedSealed: Buffer | null;
  readonly preparedOutcome: 'erased' | 'partly-kept' | 'nothing-found' | 'answered' | null;
  readonly delivery: 'portal' | 'post' | null;
  readonly sentAt: Temporal.Instant | null;
};

/** One answer a request, and its files. */
@Injectable()
export class AnswerStore {
  async find(tx: Transaction, requestId: string): Promise<AnswerRow | undefined> {
    const [row] = await tx.query<AnswerRow>(
      `select id, letter_sealed as "letterSealed", prepared_sealed as "preparedSealed",
              prepared_outcome as "preparedOutcome", delivery, sent_at as "sentAt"
       from answers where request_id = $1 and controller_id = any(app_controllers())`,
      [requestId],
    );
    return row;
  }

  /** The answer of a request the caller has locked; an empty draft is made when there is none. */
  async findOrAdd(
    tx: Transaction,
    request: { id: string; controllerId: string },
  ): Promise<AnswerRow> {
    await tx.query(
      `insert into answers (id, controller_id, request_id, updated_at) values ($1, $2, $3, $4)
       on conflict (request_id) do nothing`,
      [randomUUID(), request.controllerId, request.id, tx.now],
    );
    const row = await this.find(tx, request.id);
    if (!row) throw new Error('The answer of a request was not stored.');
    return row;
  }

  async setLetter(tx: Transaction, id: string, letterSealed: Buffer): Promise<void> {
    await tx.query(
      `update answers set letter_sealed = $2, updated_at = $3
       where id = $1 and sent_at is null and controller_id = any(app_controllers())`,
      [id, letterSealed, tx.now],
    );
  }

  async setPrepared(
    tx: Transaction,
    id: string,
    prepared: { sealed: Buffer; outcome: AnswerRow['preparedOutcome'] },
  ): Promise<void> {
    await tx.query(
      `update answers set prepared_sealed = $2, prepared_outcome = $3, updated_at = $4
       where id = $1 and sent_at is null and controller_id = any(app_controllers())`,
      [id, prepared.sealed, prepared.outcome, tx.now],
    );
  }

  /** Sends: from now on the letter never changes. */
  async send(
    tx: Transaction,
    id: string,
    sent: { letterSealed: Buffer; delivery: 'portal' | 'post'; keepsPrepared: boolean },
  ): Promise<void> {
    const { kind, id: actorId } = tx.scope.actor;
    await tx.query(
      `update answers set letter_sealed = $2, delivery = $3, sent_at = $4, sent_by = $5, updated_at = $4,
         prepared_sealed = case when $6 then prepared_sealed end,
         prepared_outcome = case when $6 then prepared_outcome end
       where id = $1 and sent_at is null and controller_id = any(app_controllers())`,
      [
        ...[id, sent.letterSealed, sent.delivery, tx.now],
        ...[kind === 'account' ? actorId : null, sent.keepsPrepared],
      ],
    );
  }

  async addFile(
    tx: Transaction,
    request: { id: string; controllerId: string },
    fileId: string,
  ): Promise<void> {
    const { kind, id: actorId } = tx.scope.actor;
    await tx.query(
      `insert into answer_files (file_id, controller_id, request_id, added_at, added_by)
       values ($1, $2, $3, $4, $5)`,
      [fileId, request.controllerId, request.id, tx.now, kind === 'account' ? actorId : null],
    );
  }

  /** Files of an answer in the order they came. `addedBy` is null for what the system made. */
  async files(
    tx: Transaction,
    requestId: string,
  ): Promise<{ fileId: string; addedAt: Temporal.Instant; addedBy: string | null }[]> {
    return tx.query(
      `select file_id as "fileId", added_at as "addedAt", added_by as "addedBy" from answer_files
       where request_id = $1 and controller_id = any(app_controllers()) order by added_at, file_id`,
      [requestId],
    );
  }
}
