import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import { cloneTemplate, eventually } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { Clock } from '../clock/clock';
import { UnitOfWork } from '../database/unit-of-work';
import { JobHandler, JobHandlers, Recurring } from '../queue/job-handler';
import type { JobContext } from '../queue/job-handler';
import { JobQueue } from '../queue/job-queue';
import { JobWorker } from '../queue/job-worker';
import { WorkerLoop } from '../queue/worker-loop';
import { testModule, testScope } from '../testing/test-module';
import { Outbox } from './outbox';
import { OutboxDrain } from './outbox-runner';

const controllerId = randomUUID();

class Greet extends JobHandler {
  readonly job = 'test.greet';
  override readonly topics = ['test.happened'];
  readonly calls: { id: string; context: JobContext }[] = [];
  work: (id: string, context: JobContext) => Promise<void> = () => Promise.resolve();

  async handle(id: string, context: JobContext): Promise<void> {
    this.calls.push({ id, context });
    await this.work(id, context);
  }

  callsOf(id: string): JobContext[] {
    return this.calls.filter((call) => call.id === id).map((call) => call.context);
  }
}

class Ticking extends Recurring {
  readonly name = 'test.tick';
  readonly every = Temporal.Duration.from({ milliseconds: 400 });
  runs = 0;
  run(): Promise<void> {
    this.runs += 1;
    return Promise.resolve();
  }
}

describe('outbox', () => {
  let db: TestDatabase;
  let module: TestingModule;
  let greet: Greet;

  const start = () =>
    testModule({
      databaseUrl: db.url,
      imports: [JobHandlers.forFeature([Greet]), Recurring.forFeature([Ticking])],
      providers: [Greet, Ticking],
      environment: { LOG_LEVEL: 'silent' },
    });
  const happen = async (after?: Temporal.Instant): Promise<string> => {
    const id = randomUUID();
    await module
      .get(UnitOfWork)
      .run(testScope(controllerId), (tx) =>
        module.get(Outbox).add(tx, { topic: 'test.happened', id, controllerId, after }),
      );
    return id;
  };
  const rowOf = async (id: string) => {
    const { rows } = await db.pool.query('select * from outbox where row_id = $1', [id]);
    return rows[0] as {
      done_at: Date | null;
      parked_at: Date | null;
      failures: number;
      last_error: string | null;
    };
  };
  const isDone = async (id: string) => (await rowOf(id)).done_at !== null;
  const wipeQueue = async () => {
    const { rows } = await db.pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'bullmq' and tablename <> 'migration'`,
    );
    await db.pool.query(`truncate ${rows.map(({ name }) => `bullmq.${name}`).join(', ')}`);
  };

  beforeAll(async () => {
    db = await cloneTemplate();
    module = await start();
    greet = module.get(Greet);
  });
  afterAll(async () => {
    await module?.close();
    await db?.drop();
  });
  beforeEach(() => {
    greet.work = () => Promise.resolve();
  });

  describe('without a worker', () => {
    it('holds nothing of a transaction that rolled back', async () => {
      const id = randomUUID();
      const failing = module.get(UnitOfWork).run(testScope(controllerId), async (tx) => {
        await module.get(Outbox).add(tx, { topic: 'test.happened', id, controllerId });
        throw new Error('rolled back');
      });
      await expect(failing).rejects.toThrow('rolled back');
      expect(await rowOf(id)).toBeUndefined();
    });

    it('drains in this process and under its clock what is due by then, and nothing later', async () => {
      const clock = module.get(Clock);
      const past = Temporal.Instant.from('2026-01-31T10:00:00Z');
      const seen: string[] = [];
      greet.work = () => Promise.resolve(void seen.push(clock.now().toString()));
      const [now, later] = await clock.runAt(past, async () => {
        const ids = [await happen(), await happen(past.add({ hours: 1 }))];
        await module.get(OutboxDrain).drain();
        return ids;
      });
      expect(seen).toEqual(['2026-01-31T10:00:00Z']);
      expect([await isDone(now as string), await isDone(later as string)]).toEqual([true, false]);
      await clock.runAt(past.add({ hours: 2 }), () => module.get(OutboxDrain).drain());
      expect(await isDone(later as string)).toBe(true);
    });

    it('parks a row after ten failures and keeps the code of the last, not its text', async () => {
      greet.work = () =>
        Promise.reject(Object.assign(new Error('secret@example.org'), { code: 'EAUTH' }));
      const id = await happen();
      const clock = module.get(Clock);
      for (let day = 1; day <= 10; day += 1) {
        await clock.runAt(Temporal.Now.instant().add({ hours: 24 * day }), () =>
          module.get(OutboxDrain).drain(),
        );
      }
      const row = await rowOf(id);
      expect(row).toMatchObject({ failures: 10, last_error: 'EAUTH', done_at: null });
      expect(row.parked_at).not.toBeNull();
      expect(JSON.stringify(row)).not.toContain('secret');
      expect(greet.callsOf(id).map(({ attempt }) => attempt)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
      ]);
    });
  });

  describe('with a worker', () => {
    beforeAll(async () => {
      module.get(JobWorker).start();
      await module.get(WorkerLoop).start();
    });

    it('runs a handler once, with ids only in the queue', async () => {
      let payload: unknown;
      greet.work = async () => {
        const { rows } = await db.pool.query(`select * from bullmq.job`);
        payload = rows;
      };
      const id = await happen();
      await eventually('the handler ran', () => isDone(id));
      expect(greet.callsOf(id)).toEqual([{ attempt: 1, controllerId }]);
      const [job] = (payload as { name: string; data: Record<string, unknown> }[]).filter(
        (row) => row.name === 'test.greet',
      );
      expect(Object.keys(job?.data ?? {}).sort()).toEqual(['controllerId', 'id', 'outboxId']);
      expect(job?.data).toMatchObject({ id, controllerId });
      expect(
        await eventually(
          'the queue is empty',
          async () =>
            (
              await module
                .get(JobQueue)
                .open()
                .getJobCounts('active', 'wait', 'completed', 'failed')
            ).completed === 0,
        ),
      ).toBe(true);
    });

    it('runs the children of a flow before their parent', async () => {
      const parent: string = randomUUID();
      const children: string[] = [randomUUID(), randomUUID()];
      const order = (id: string) => ({ job: 'test.greet', id, controllerId });
      await module.get(JobQueue).addFlow(order(parent), children.map(order));
      await eventually('the parent ran', () => greet.callsOf(parent).length > 0);
      const ran = greet.calls
        .map(({ id }) => id)
        .filter((id) => [parent, ...children].includes(id));
      expect(ran).toHaveLength(3);
      expect(ran.at(-1)).toBe(parent);
    });

    it('tries again after a failure until it is done', async () => {
      greet.work = (_id, { attempt }) =>
        attempt < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve();
      const id = await happen();
      await eventually('the third try', () => isDone(id));
      expect(greet.callsOf(id).map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    });

    it('does not start a long job a second time', async () => {
      greet.work = () => new Promise((resolve) => setTimeout(resolve, 5_000));
      const id = await happen();
      await eventually('the long job is done', () => isDone(id));
      expect(greet.callsOf(id)).toHaveLength(1);
    });

    it('finishes what was in the queue when all its tables are wiped', async () => {
      await module.get(JobQueue).open().pause();
      const ids = await Promise.all(Array.from({ length: 20 }, () => happen()));
      await eventually('all are handed over', async () => {
        const { rows } = await db.pool.query(
          `select count(*)::int as n from outbox where row_id = any($1) and enqueued_at is not null`,
          [ids],
        );
        return (rows[0] as { n: number }).n === 20;
      });
      expect(ids.flatMap((id) => greet.callsOf(id))).toEqual([]);
      await wipeQueue();
      for (const id of ids) await eventually('every handler ran', () => isDone(id), 25_000);
      expect(ids.map((id) => greet.callsOf(id).length)).toEqual(ids.map(() => 1));
    });

    it('finishes a job during which the tables are wiped, and restores the schedules', async () => {
      const ticking = module.get(Ticking);
      greet.work = async () => {
        await wipeQueue();
        await new Promise((resolve) => setTimeout(resolve, 500));
      };
      const id = await happen();
      await eventually('the job is done', () => isDone(id));
      const before = ticking.runs;
      await eventually('recurring work runs again', () => ticking.runs > before + 1);
      greet.work = () => Promise.resolve();
      const next = await happen();
      await eventually('the next job runs', () => isDone(next));
    });

    it('goes on after the database cut every connection', async () => {
      await db.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
      const id = await eventually('a transaction works again', () =>
        happen().catch(() => undefined),
      );
      await eventually('the handler ran', () => isDone(id), 25_000);
      expect(greet.callsOf(id)).toHaveLength(1);
    });
  });
});
