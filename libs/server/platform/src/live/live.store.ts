import type { Transaction } from '../database/unit-of-work';

/** Sends a notice on commit. */
export async function notifyLive(tx: Transaction, payload: string): Promise<void> {
  await tx.query(`select pg_notify('tabularium_live', $1)`, [payload]);
}
