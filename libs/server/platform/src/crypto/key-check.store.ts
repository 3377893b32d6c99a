import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work';

/** The fingerprint of the root key in the settings row of the install. */
@Injectable()
export class KeyCheckStore {
  /** Stores the fingerprint if none is stored yet, and answers the stored one. */
  async rememberOnce(tx: Transaction, fingerprint: Buffer): Promise<Buffer> {
    await tx.query(
      `insert into install_settings (only_row, key_check, created_at) values (true, $1, $2) on conflict do nothing`,
      [fingerprint, tx.now],
    );
    const [row] = await tx.query<{ key_check: Buffer }>(`select key_check from install_settings`);
    if (!row) throw new Error('The settings row of the install is missing.');
    return row.key_check;
  }
}
