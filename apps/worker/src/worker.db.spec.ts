import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testConfig } from '@tabularium/server-platform/testing/test-module';
import { cloneTemplate, eventually, leakCheck } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { startWorker } from './start-worker';
import { slices } from './worker-slices';

describe('worker process', () => {
  let db: TestDatabase;
  beforeAll(async () => void (db = await cloneTemplate()));
  afterAll(() => db?.drop());

  it('starts with every slice and every job done by one handler, shows that it lives, and stops', async () => {
    await db.pool.query('select 1');
    const leaks = leakCheck();
    const worker = await startWorker(testConfig(db.url, { LOG_LEVEL: 'silent' }));
    try {
      await eventually('a sign of life', async () => {
        const { rowCount } = await db.pool.query(
          `select 1 from heartbeats where process = 'worker'`,
        );
        return rowCount === 1;
      });
      await eventually('a schedule in the queue', async () => {
        const { rows } = await db.pool.query('select 1 from bullmq.job');
        return rows.length > 0;
      });
    } finally {
      await worker.close();
    }
    await eventually('nothing keeps the process alive', () => leaks().length === 0, 2_000);
  });

  it('has the same slices as the api', () => {
    const file = join(__dirname, '../../api/src/api-slices.ts');
    const inApi = [...readFileSync(file, 'utf8').matchAll(/^import \{ (\w+Module) \}/gm)].map(
      ([, name]) => name,
    );
    expect(slices.map(({ name }) => name).sort()).toEqual(inApi.sort());
  });
});
