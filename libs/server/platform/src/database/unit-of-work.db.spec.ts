import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import { cloneTemplate, eventually } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import { LiveChanges } from '../live/live-changes';
import type { LiveChange } from '../live/live-changes';
import { testModule, testScope } from '../testing/test-module';
import { UnitOfWork } from './unit-of-work';
import type { Transaction } from './unit-of-work';

const [a, b] = [randomUUID(), randomUUID()];

describe('unit of work', () => {
  let db: TestDatabase;
  let module: TestingModule;
  let units: UnitOfWork;

  beforeAll(async () => {
    db = await cloneTemplate();
    module = await testModule({ databaseUrl: db.url });
    units = module.get(UnitOfWork);
    await db.pool.query(
      'create table things (id int primary key, controller_id uuid, at timestamptz, day date)',
    );
    await db.pool.query('insert into things (id, controller_id) values (1, $1), (2, $2)', [a, b]);
  });
  afterAll(async () => {
    await module?.close();
    await db?.drop();
  });

  const mine = 'select id from things where controller_id = any(app_controllers()) order by id';

  it('sees the controllers of its scope and no others', async () => {
    const ids = (...controllers: string[]) =>
      units.run(testScope(...controllers), async (tx) =>
        (await tx.query<{ id: number }>(mine)).map(({ id }) => id),
      );
    expect(await ids(a)).toEqual([1]);
    expect(await ids(a, b)).toEqual([1, 2]);
    expect(await ids()).toEqual([]);
  });

  it('fails closed: outside of it, also on a connection it used before, the scope is an error', async () => {
    await units.run(testScope(a), (tx) => tx.query(mine));
    for (let round = 0; round < 8; round += 1) {
      await expect(module.get(DataSource).query(mine)).rejects.toThrow(
        /app\.controllers|malformed array/,
      );
    }
    await expect(db.pool.query(mine)).rejects.toThrow('app.controllers');
  });

  it('takes no scope that is not uuids', async () => {
    const run = units.run(testScope(`${a},${b}`), () => Promise.resolve());
    await expect(run).rejects.toThrow('no uuid');
  });

  it('leaves nothing behind when the work throws', async () => {
    const failing = units.run(testScope(a), async (tx) => {
      await tx.query('insert into things (id) values (3)');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await db.pool.query('select 1 from things where id = 3')).rowCount).toBe(0);
  });

  it('refuses to be opened inside another one, and to be used after its end', async () => {
    const nested = units.run(testScope(a), () => units.run(testScope(a), () => Promise.resolve()));
    await expect(nested).rejects.toThrow('inside another');
    let kept: Transaction | undefined;
    await units.run(testScope(a), (tx) => Promise.resolve(void (kept = tx)));
    await expect(kept?.query('select 1')).rejects.toThrow();
  });

  it('lets many run side by side, also more than the pool has connections', async () => {
    const runs = Array.from({ length: 30 }, (_, n) =>
      units.run(
        testScope(a),
        async (tx) => (await tx.query<{ n: number }>('select $1::int as n', [n]))[0]?.n,
      ),
    );
    expect(await Promise.all(runs)).toEqual(Array.from({ length: 30 }, (_, n) => n));
  });

  it('speaks Temporal and numbers both ways, to the millisecond', async () => {
    const clock = module.get(Clock);
    const now = clock.now();
    const day = Temporal.PlainDate.from('2028-02-29');
    const [row] = await clock.runAt(now, () =>
      units.run(testScope(a), (tx) =>
        tx.query(
          `insert into things (id, at, day) values (4, $1, $2)
           returning at, day, at = $3 as equal, (select count(*) from things) as count, null::timestamptz as nothing`,
          [tx.now, day, now],
        ),
      ),
    );
    expect(row).toEqual({ at: now, day, equal: true, count: 2, nothing: null });
    const old = await units.run(testScope(a), (tx) =>
      tx.query(
        `select timestamptz '1890-01-01 00:00:00+00' as at, timestamptz '2026-07-01 12:00:00.123456+05:30' as other`,
      ),
    );
    expect(old).toEqual([
      {
        at: Temporal.Instant.from('1890-01-01T00:00:00Z'),
        other: Temporal.Instant.from('2026-07-01T06:30:00.123456Z'),
      },
    ]);
  });

  it('tells of a change when it commits, and of none when it rolls back', async () => {
    const live = module.get(LiveChanges);
    const heard: LiveChange[] = [];
    const listening = live.stream().subscribe((change) => heard.push(change));
    const tell = (what: string) =>
      units.run(testScope(a), async (tx) => {
        await live.announce(tx, { controllerId: a, what });
        if (what === 'undone') throw new Error('rolled back');
      });
    await eventually('the listener is there', async () => {
      await tell('hello');
      return heard.length > 0;
    });
    await tell('undone').catch(() => undefined);
    await tell('done');
    await eventually('the change arrives', () => heard.some(({ what }) => what === 'done'));
    expect(heard.some(({ what }) => what === 'undone')).toBe(false);
    await db.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like 'tabularium listen%'`,
    );
    await eventually('it listens again', async () => {
      await tell('again');
      return heard.some(({ what }) => what === 'again');
    });
    listening.unsubscribe();
  });
});
