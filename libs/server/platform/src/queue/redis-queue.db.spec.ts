import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import { cloneTemplate, eventually, freePort } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { Redis } from 'ioredis';
import { UnitOfWork } from '../database/unit-of-work';
import { Outbox } from '../outbox/outbox';
import { testModule, testScope } from '../testing/test-module';
import { JobHandler, JobHandlers, Recurring } from './job-handler';
import { JobQueue } from './job-queue';
import { JobWorker } from './job-worker';
import { WorkerLoop } from './worker-loop';

class Count extends JobHandler {
  readonly job = 'test.count';
  override readonly topics = ['test.happened'];
  readonly ids: string[] = [];
  handle(id: string): Promise<void> {
    this.ids.push(id);
    return Promise.resolve();
  }
}

class Tick extends Recurring {
  readonly name = 'test.tick';
  readonly every = Temporal.Duration.from({ milliseconds: 300 });
  runs = 0;
  run(): Promise<void> {
    this.runs += 1;
    return Promise.resolve();
  }
}

// Redis is an option of the product, not a part of it: without the program there is nothing to test.
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

(hasRedis ? describe : describe.skip)('queue on Redis', () => {
  let db: TestDatabase;
  let module: TestingModule;
  let server: ChildProcess;
  let redis: Redis;

  beforeAll(async () => {
    db = await cloneTemplate();
    const port = await freePort();
    server = spawn('redis-server', [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--dir',
      '/tmp',
    ]);
    redis = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: null });
    redis.on('error', () => undefined);
    await redis.ping();
    module = await testModule({
      databaseUrl: db.url,
      imports: [JobHandlers.forFeature([Count]), Recurring.forFeature([Tick])],
      providers: [Count, Tick],
      environment: { REDIS_URL: `redis://127.0.0.1:${port}`, LOG_LEVEL: 'silent' },
    });
    module.get(JobWorker).start();
    await module.get(WorkerLoop).start();
  });
  afterAll(async () => {
    await module?.close();
    await db?.drop();
    redis?.disconnect();
    server?.kill();
  });

  const happen = async (): Promise<string> => {
    const id = randomUUID();
    const controllerId = randomUUID();
    await module
      .get(UnitOfWork)
      .run(testScope(controllerId), (tx) =>
        module.get(Outbox).add(tx, { topic: 'test.happened', id, controllerId }),
      );
    return id;
  };

  it('runs jobs and flows from Redis and nothing in PostgreSQL', async () => {
    const id = await happen();
    const [parent, child] = [randomUUID(), randomUUID()];
    await module
      .get(JobQueue)
      .addFlow({ job: 'test.count', id: parent }, [{ job: 'test.count', id: child }]);
    const { ids } = module.get(Count);
    await eventually('all three ran', () => [id, parent, child].every((one) => ids.includes(one)));
    expect(ids.indexOf(child)).toBeLessThan(ids.indexOf(parent));
    expect((await db.pool.query('select 1 from bullmq.job')).rowCount).toBe(0);
  });

  it('finishes what was waiting when everything is flushed, and restores the schedules', async () => {
    await module.get(JobQueue).open().pause();
    const ids = await Promise.all(Array.from({ length: 5 }, happen));
    await eventually('all are handed over', async () => {
      const { rows } = await db.pool.query(
        'select 1 from outbox where done_at is null and enqueued_at is null',
      );
      return rows.length === 0;
    });
    await redis.flushall();
    const seen = module.get(Count).ids;
    await eventually('all ran', () => ids.every((id) => seen.includes(id)));
    expect(ids.map((id) => seen.filter((one) => one === id).length)).toEqual([1, 1, 1, 1, 1]);
    const before = module.get(Tick).runs;
    await eventually('recurring work runs again', () => module.get(Tick).runs > before + 1);
  });
});
