import type { DataSource } from 'typeorm';

/** Runs work under a session lock of its name; false when another session holds it. */
export async function underLock(
  dataSource: DataSource,
  name: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const session = dataSource.createQueryRunner();
  try {
    const [row] = (await session.query(
      `select pg_try_advisory_lock(hashtext('recurring'), hashtext($1)) as locked`,
      [name],
    )) as [{ locked: boolean }];
    if (!row.locked) return false;
    try {
      await work();
    } finally {
      await session.query(`select pg_advisory_unlock(hashtext('recurring'), hashtext($1))`, [name]);
    }
    return true;
  } finally {
    await session.release();
  }
}
