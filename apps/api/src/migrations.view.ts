import { migrationNames } from '@tabularium/migrations';
import type { Transaction } from '@tabularium/server-platform';

/** Migrations of this build that the database does not have. */
export async function pendingMigrations(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ name: string }>('select name from migrations');
  const applied = new Set(rows.map(({ name }) => name));
  return migrationNames().filter((name) => !applied.has(name));
}
