import { Injectable } from '@nestjs/common';
import { Refusal } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { changeableColumns, requestColumns } from './request-row';
import type { RequestChange, RequestIndexes, RequestRow } from './request-row';

const select = `select ${requestColumns} from requests r where r.controller_id = any(app_controllers())`;

/** Rows of `requests`. */
@Injectable()
export class RequestStore {
  /** Serialises what is sent with one idempotency key for the rest of the transaction. */
  async lockIdempotencyKey(tx: Transaction, idempotencyKey: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('requests'), hashtext($1))`, [
      idempotencyKey,
    ]);
  }

  async byIdempotencyKey(
    tx: Transaction,
    controllerId: string,
    idempotencyKey: string,
  ): Promise<RequestRow | undefined> {
    const [row] = await tx.query<RequestRow>(
      `${select} and r.controller_id = $1 and r.idempotency_key = $2`,
      [controllerId, idempotencyKey],
    );
    return row;
  }

  async add(tx: Transaction, row: RequestRow & RequestIndexes): Promise<void> {
    await tx.query(
      `insert into requests (id, controller_id, subject_id, reference, kind, state, channel, language,
         relation, name_sealed, email_sealed, phone_sealed, postal_address_sealed, details_sealed,
         email_index, phone_index, name_word_indexes, email_identifier_id, received_at, received_on,
         due_on, due_trace, status_token_hash, idempotency_key, contents_hash, waits_for,
         created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
         $20, $21, $22, $23, $24, $25, $26, $27, $27)`,
      [
        ...[row.id, row.controllerId, row.subjectId, row.reference, row.kind, row.state],
        ...[row.channel, row.language, row.relation, row.nameSealed, row.emailSealed],
        ...[row.phoneSealed, row.postalAddressSealed, row.detailsSealed, row.emailIndex],
        ...[row.phoneIndex, row.nameWordIndexes, row.emailIdentifierId, row.receivedAt],
        ...[row.receivedOn, row.dueOn, JSON.stringify(row.dueTrace), row.statusTokenHash],
        ...[row.idempotencyKey, row.contentsHash, row.waitsFor, tx.now],
      ],
    );
  }

  /** Reads a request of this scope; `resource.not-found` for any other. */
  async read(tx: Transaction, id: string): Promise<RequestRow> {
    const [row] = await tx.query<RequestRow>(`${select} and r.id = $1`, [id]);
    if (!row) throw new Refusal('resource.not-found');
    return row;
  }

  /** Reads and locks a request until the end of the transaction; `resource.not-found` for any other. */
  async lock(tx: Transaction, id: string): Promise<RequestRow> {
    const [row] = await tx.query<RequestRow>(`${select} and r.id = $1 for update`, [id]);
    if (!row) throw new Refusal('resource.not-found');
    return row;
  }

  /** The request of a status link; `portal.link-unknown` when there is none here. */
  async byStatusToken(tx: Transaction, tokenHash: Buffer): Promise<RequestRow> {
    const [row] = await tx.query<RequestRow>(`${select} and r.status_token_hash = $1`, [tokenHash]);
    if (!row) throw new Refusal('portal.link-unknown');
    return row;
  }

  /** As `byStatusToken`, locked. */
  async lockByStatusToken(tx: Transaction, tokenHash: Buffer): Promise<RequestRow> {
    const [row] = await tx.query<RequestRow>(`${select} and r.status_token_hash = $1 for update`, [
      tokenHash,
    ]);
    if (!row) throw new Refusal('portal.link-unknown');
    return row;
  }

  /** Changes a request that the caller has locked. */
  async change(tx: Transaction, id: string, change: RequestChange): Promise<void> {
    const entries = Object.entries(change) as [keyof typeof changeableColumns, unknown][];
    const set = entries.map(
      ([property], index) => `${changeableColumns[property]} = $${index + 3}`,
    );
    const rows = await tx.query(
      `update requests set ${[...set, 'version = version + 1', 'updated_at = $2'].join(', ')}
       where id = $1 and controller_id = any(app_controllers()) returning id`,
      [id, tx.now, ...entries.map(([, value]) => value)],
    );
    if (rows.length !== 1) throw new Error('A request changed that was not there.');
  }

  /** How many requests came in for a controller since an instant. */
  async countSince(
    tx: Transaction,
    controllerId: string,
    since: Temporal.Instant,
  ): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `select count(*) as count from requests
       where controller_id = $1 and created_at > $2 and controller_id = any(app_controllers())`,
      [controllerId, since],
    );
    return row?.count ?? 0;
  }
}
