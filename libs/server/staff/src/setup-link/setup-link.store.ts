import { Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';

/** The one-time link of an empty install; only the newest one works. */
@Injectable()
export class SetupLinkStore {
  /** Whether the install still waits for its first account. */
  async isNeeded(tx: Transaction): Promise<boolean> {
    return (await tx.query(`select from accounts limit 1`)).length === 0;
  }

  /** Makes a new link and answers its token. */
  async make(tx: Transaction): Promise<string> {
    const token = newToken();
    await tx.query(
      `insert into setup_links (token_hash, created_at) values ($1, $2)
       on conflict (only_row) do update set token_hash = excluded.token_hash,
         created_at = excluded.created_at, used_at = null`,
      [tokenHash(token), tx.now],
    );
    return token;
  }

  async isUsable(tx: Transaction, token: string): Promise<boolean> {
    const rows = await tx.query(
      `select from setup_links where token_hash = $1 and used_at is null`,
      [tokenHash(token)],
    );
    return rows.length === 1;
  }

  /** Uses the link up; of two at once one gets true. */
  async redeem(tx: Transaction, token: string): Promise<boolean> {
    const used = await tx.query(
      `update setup_links set used_at = $2 where token_hash = $1 and used_at is null returning only_row`,
      [tokenHash(token), tx.now],
    );
    return used.length === 1;
  }
}
