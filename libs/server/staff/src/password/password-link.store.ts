import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';

/** What a link to choose a password was sent for. */
export type LinkPurpose = 'reset' | 'invitation';

const lasts = {
  reset: Temporal.Duration.from({ minutes: 30 }),
  invitation: Temporal.Duration.from({ hours: 7 * 24 }),
} as const satisfies Record<LinkPurpose, Temporal.Duration>;

/** Single-use links to choose a password; only the hash of their token is stored. */
@Injectable()
export class PasswordLinkStore {
  /** Makes a link; older ones of the account stop working. */
  async make(
    tx: Transaction,
    accountId: string,
    purpose: LinkPurpose,
  ): Promise<{ token: string; expiresAt: Temporal.Instant }> {
    await this.voidAll(tx, accountId);
    const token = newToken();
    const expiresAt = tx.now.add(lasts[purpose]);
    await tx.query(
      `insert into password_links (id, account_id, purpose, token_hash, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [randomUUID(), accountId, purpose, tokenHash(token), tx.now, expiresAt],
    );
    return { token, expiresAt };
  }

  /** Whose link it is, if it can still be used. */
  async accountOf(tx: Transaction, token: string): Promise<string | undefined> {
    const [row] = await tx.query<{ accountId: string }>(
      `select account_id as "accountId" from password_links
       where token_hash = $1 and used_at is null and expires_at > $2`,
      [tokenHash(token), tx.now],
    );
    return row?.accountId;
  }

  /** Uses a link up; of two at once one gets true. */
  async redeem(tx: Transaction, token: string): Promise<boolean> {
    const used = await tx.query(
      `update password_links set used_at = $2
       where token_hash = $1 and used_at is null and expires_at > $2 returning id`,
      [tokenHash(token), tx.now],
    );
    return used.length === 1;
  }

  async voidAll(tx: Transaction, accountId: string): Promise<void> {
    await tx.query(
      `update password_links set used_at = $2 where account_id = $1 and used_at is null`,
      [accountId, tx.now],
    );
  }

  async forgetOld(tx: Transaction): Promise<void> {
    await tx.query(`delete from password_links where expires_at < $1`, [
      tx.now.subtract({ hours: 30 * 24 }),
    ]);
  }
}
