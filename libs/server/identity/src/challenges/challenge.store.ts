import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';

/** What a challenge is for. */
export type Purpose = 'prove-address' | 'read-answer';

/** A row of `challenges`. */
export type ChallengeRow = {
  readonly id: string;
  readonly controllerId: string;
  readonly requestId: string;
  readonly identifierId: string;
  readonly purpose: Purpose;
  readonly codeHash: string;
  readonly linkHash: Buffer | null;
  readonly addressIndex: Buffer;
  readonly tries: number;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly endedWhy: 'used' | 'replaced' | null;
};

const columns = `id, controller_id as "controllerId", request_id as "requestId",
  identifier_id as "identifierId", purpose, code_hash as "codeHash", link_hash as "linkHash",
  address_index as "addressIndex", tries, created_at as "createdAt", expires_at as "expiresAt",
  ended_why as "endedWhy"`;

/** Codes and links that were sent. */
@Injectable()
export class ChallengeStore {
  async add(tx: Transaction, row: ChallengeRow): Promise<void> {
    await tx.query(
      `insert into challenges (id, controller_id, request_id, identifier_id, purpose, code_hash,
         link_hash, address_index, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[row.id, row.controllerId, row.requestId, row.identifierId, row.purpose],
        ...[row.codeHash, row.linkHash, row.addressIndex, row.createdAt, row.expiresAt],
      ],
    );
  }

  /** The newest challenge of a request, locked: of two tries at once one waits for the other. */
  async lockNewest(
    tx: Transaction,
    requestId: string,
    purpose: Purpose,
  ): Promise<ChallengeRow | undefined> {
    const [row] = await tx.query<ChallengeRow>(
      `select ${columns} from challenges
       where id = (select id from challenges where request_id = $1 and purpose = $2
                   and controller_id = any(app_controllers()) order by created_at desc, id limit 1)
         and controller_id = any(app_controllers()) for update`,
      [requestId, purpose],
    );
    return row;
  }

  /** The challenge of a link, locked. */
  async lockByLink(tx: Transaction, linkHash: Buffer): Promise<ChallengeRow | undefined> {
    const [row] = await tx.query<ChallengeRow>(
      `select ${columns} from challenges
       where link_hash = $1 and controller_id = any(app_controllers()) for update`,
      [linkHash],
    );
    return row;
  }

  async requestOfLink(tx: Transaction, linkHash: Buffer): Promise<string | undefined> {
    const [row] = await tx.query<{ requestId: string }>(
      `select request_id as "requestId" from challenges
       where link_hash = $1 and controller_id = any(app_controllers())`,
      [linkHash],
    );
    return row?.requestId;
  }

  async find(
    tx: Transaction,
    requestId: string,
    purpose: Purpose,
    which: 'first' | 'newest',
  ): Promise<ChallengeRow | undefined> {
    const [row] = await tx.query<ChallengeRow>(
      `select ${columns} from challenges
       where request_id = $1 and purpose = $2 and controller_id = any(app_controllers())
       order by created_at ${which === 'first' ? 'asc' : 'desc'}, id limit 1`,
      [requestId, purpose],
    );
    return row;
  }

  async countTry(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update challenges set tries = tries + 1
       where id = $1 and controller_id = any(app_controllers())`,
      [id],
    );
  }

  async end(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update challenges set ended_at = $2, ended_why = 'used'
       where id = $1 and ended_at is null and controller_id = any(app_controllers())`,
      [id, tx.now],
    );
  }

  /** Older codes and links stop working when a new one is sent. */
  async replaceOpen(tx: Transaction, requestId: string, purpose: Purpose): Promise<void> {
    await tx.query(
      `update challenges set ended_at = $3, ended_why = 'replaced'
       where request_id = $1 and purpose = $2 and ended_at is null
         and controller_id = any(app_controllers())`,
      [requestId, purpose, tx.now],
    );
  }

  /** Serialises sending to one address for the rest of the transaction, so that the count is exact. */
  async lockAddress(tx: Transaction, addressIndex: Buffer): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('challenges'), hashtext($1))`, [
      addressIndex.toString('hex'),
    ]);
  }

  /** How many went to an address, and how many from this controller at all, since an instant. */
  async countSince(
    tx: Transaction,
    addressIndex: Buffer,
    controllerId: string,
    since: Temporal.Instant,
  ): Promise<{ toAddress: number; all: number; oldestToAddress: Temporal.Instant | null }> {
    const [row] = await tx.query<{
      toAddress: number;
      all: number;
      oldestToAddress: Temporal.Instant | null;
    }>(
      `select count(*) filter (where address_index = $1) as "toAddress", count(*) as "all",
              min(created_at) filter (where address_index = $1) as "oldestToAddress"
       from challenges
       where controller_id = $2 and created_at > $3 and controller_id = any(app_controllers())`,
      [addressIndex, controllerId, since],
    );
    return row ?? { toAddress: 0, all: 0, oldestToAddress: null };
  }
}
