import type { TestingModule } from '@nestjs/testing';
import { cloneTemplate } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { Clock } from '../clock/clock';
import { testModule } from '../testing/test-module';
import { Throttle } from './throttle';

const window = Temporal.Duration.from({ minutes: 15 });

describe('throttle', () => {
  let db: TestDatabase;
  let module: TestingModule;
  let throttle: Throttle;

  beforeAll(async () => {
    db = await cloneTemplate();
    module = await testModule({ databaseUrl: db.url });
    throttle = module.get(Throttle);
  });
  afterAll(async () => {
    await module?.close();
    await db?.drop();
  });

  it('lets exactly the limit through, however many come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => throttle.hit('race', 5, window)),
    );
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(5);
  });

  it('opens again when the window has ended, not before, and tells when', async () => {
    const clock = module.get(Clock);
    const start = Temporal.Instant.from('2026-03-01T10:00:00Z');
    const hitAfter = (minutes: number) =>
      clock.runAt(start.add({ minutes }), () => throttle.hit('window', 1, window));
    expect(await hitAfter(0)).toEqual({ allowed: true, retryAt: null });
    expect(await hitAfter(14)).toEqual({ allowed: false, retryAt: start.add({ minutes: 15 }) });
    expect((await hitAfter(15)).allowed).toBe(true);
    expect((await hitAfter(16)).allowed).toBe(false);
  });

  it('forgets on demand and keeps keys apart', async () => {
    await throttle.hit('one', 1, window);
    expect((await throttle.hit('two', 1, window)).allowed).toBe(true);
    await throttle.clear('one');
    expect((await throttle.hit('one', 1, window)).allowed).toBe(true);
  });

  it('stores no key that could be read or guessed', async () => {
    await throttle.hit('anna@example.org', 1, window);
    const { rows } = await db.pool.query(
      `select 1 from throttles where key_hash = sha256('anna@example.org'::bytea) or encode(key_hash, 'escape') like '%anna%'`,
    );
    expect(rows).toEqual([]);
  });
});
