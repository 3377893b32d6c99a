import { Injectable } from '@nestjs/common';
import type { Role } from '@tabularium/contract/permissions';
import type { Transaction } from '@tabularium/server-platform';

/** A session that still counts, with what its account may do. */
export type LiveSession = {
  readonly id: string;
  readonly accountId: string;
  readonly lastUsedAt: Temporal.Instant;
  readonly worksFor: readonly string[];
  readonly roles: readonly Role[];
};

/** Sessions of staff; only the hash of a token is stored. */
@Injectable()
export class SessionStore {
  async add(
    tx: Transaction,
    session: { id: string; accountId: string; tokenHash: Buffer; expiresAt: Temporal.Instant },
  ): Promise<void> {
    await tx.query(
      `insert into sessions (id, account_id, token_hash, created_at, last_used_at, expires_at)
       values ($1, $2, $3, $4, $4, $5)`,
      [session.id, session.accountId, session.tokenHash, tx.now, session.expiresAt],
    );
  }

  async findLive(
    tx: Transaction,
    tokenHash: Buffer,
    usedAfter: Temporal.Instant,
  ): Promise<LiveSession | undefined> {
    const [row] = await tx.query<LiveSession>(
      `select s.id, s.account_id as "accountId", s.last_used_at as "lastUsedAt",
         a.works_for as "worksFor",
         array(select r.role from account_roles r where r.account_id = a.id order by r.role) as roles
       from sessions s join accounts a on a.id = s.account_id
       where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2 and s.last_used_at > $3
         and a.disabled_at is null`,
      [tokenHash, tx.now, usedAfter],
    );
    return row;
  }

  async touch(tx: Transaction, id: string): Promise<void> {
    await tx.query(`update sessions set last_used_at = $2 where id = $1 and last_used_at < $2`, [
      id,
      tx.now,
    ]);
  }

  /** Ends the session of a token, whoever's it is. */
  async endByToken(tx: Transaction, tokenHash: Buffer): Promise<void> {
    await tx.query(`update sessions set ended_at = $2 where token_hash = $1 and ended_at is null`, [
      tokenHash,
      tx.now,
    ]);
  }

  async endAllOf(tx: Transaction, accountId: string): Promise<void> {
    await tx.query(`update sessions set ended_at = $2 where account_id = $1 and ended_at is null`, [
      accountId,
      tx.now,
    ]);
  }

  async forgetOld(tx: Transaction): Promise<void> {
    await tx.query(`delete from sessions where expires_at < $1`, [
      tx.now.subtract({ hours: 30 * 24 }),
    ]);
  }
}
