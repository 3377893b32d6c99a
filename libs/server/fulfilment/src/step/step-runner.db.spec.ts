import { stepBoundaries } from '@tabularium/domain/fulfilment/step-kinds';
import type { StepBoundary as BoundaryName } from '@tabularium/domain/fulfilment/step-kinds';
import { JobQueue, UnitOfWork } from '@tabularium/server-platform';
import { EnqueueSteps } from '../enqueue-steps/enqueue-steps.processor';
import { SweepSteps } from '../sweep-steps/sweep-steps.schedule';
import { FulfilmentFixture } from '../testing/fulfilment-fixture';
import { StepBoundary } from './step-boundary';
import { StepLedger } from './step-ledger';
import { StepQueue } from './step-queue';

/** What a worker leaves behind that dies: nothing after this point happens. */
class Death extends Error {}

describe('running steps', () => {
  let fixture: FulfilmentFixture;
  beforeAll(async () => {
    fixture = await FulfilmentFixture.open();
  });
  afterAll(() => fixture?.close());
  afterEach(() => jest.restoreAllMocks());

  /** Ends this "worker" at a boundary, once. */
  function dieAt(name: BoundaryName): () => boolean {
    let isDead = false;
    jest.spyOn(fixture.get(StepBoundary), 'reach').mockImplementation((kind, boundary) => {
      if (isDead || `${kind}:${boundary}` !== name) return;
      isDead = true;
      throw new Death();
    });
    return () => isDead;
  }

  /** Works as workers do: one that dies is followed by another once its lease is over. */
  async function workOn(id: string): Promise<void> {
    for (;;) {
      try {
        await fixture.work(id);
        await fixture.elapse(id);
        const adrift = await fixture.requests.row<{ n: string }>(
          `select count(*) as n from request_steps where request_id = $1 and state in ('waiting', 'running')`,
          [id],
        );
        if (adrift.n === '0') return;
        await fixture.sweep(id);
      } catch (error) {
        if (!(error instanceof Death)) throw error;
      }
    }
  }

  it.each(stepBoundaries)('comes to the same end when the worker dies at %s', async (name) => {
    const hasDied = dieAt(name);
    await fixture.refill();
    const id = await fixture.confirmed();
    await fixture.startSearch(id);
    await workOn(id);
    expect(await fixture.state(id)).toBe('reviewing');
    await fixture.decideAsProposed(id);
    await fixture.startDryRun(id);
    await workOn(id);
    await fixture.approve(id, await fixture.hashOf(id));
    await workOn(id);
    expect(hasDied()).toBe(true);
    expect(await fixture.state(id)).toBe('answering');
    // Each row was touched once, nothing else was.
    const { rows } = await fixture.shop.pool.query(
      `select place || ' ' || id || ' ' || act as trace from traces order by 1`,
    );
    expect(rows.map((row) => row.trace)).toEqual([
      ...['customers 1 delete', 'messages 21 delete', 'messages 23 delete'],
      ...['orders 11 update', 'orders 13 update'],
    ]);
    expect(await fixture.ids('crm', 'contacts')).toEqual([42]);
    const count = (table: string) => fixture.requests.count(table, 'request_id = $1', [id]);
    expect(await count('answer_files')).toBe(1);
    expect(await count('located_records')).toBe(0);
    const finished = await fixture.requests.count(
      'audit_entries',
      `action = 'fulfilment.finish-step' and detail->>'requestId' = $1`,
      [id],
    );
    expect(finished).toBe(await count('request_steps'));
  });

  it('gives a step to one worker only', async () => {
    const id = await fixture.approved();
    const [step] = await due(id);
    const scope = { controllers: [step!.controllerId], actor: { kind: 'job', id } } as const;
    const claims = await Promise.all(
      [1, 2, 3, 4].map(() => fixture.get(StepLedger).claim(scope, step!.id)),
    );
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
    // Nor the next one of the same system before this one is done.
    const waiting = await fixture.requests.row<{ id: string }>(
      `select id from request_steps where request_id = $1 and connection_id = $2 and state = 'waiting'
       and kind = 'erase' order by position limit 1`,
      [id, step!.connectionId],
    );
    expect(waiting && (await fixture.get(StepLedger).claim(scope, waiting.id))).toBeUndefined();
  });

  it('does not count the word of a worker that lost its lease', async () => {
    const id = await fixture.approved();
    const [step] = await due(id);
    const scope = { controllers: [step!.controllerId], actor: { kind: 'job', id } } as const;
    const ledger = fixture.get(StepLedger);
    const slow = await ledger.claim(scope, step!.id);
    await fixture.elapse(id);
    const quick = await ledger.claim(scope, step!.id);
    expect(quick?.step.attempt).toBe(2);
    const failure = { failure: { class: 'other', said: '' }, isRetryable: false };
    expect(await ledger.record(scope, slow!, failure)).toBeUndefined();
    expect(await ledger.renew(scope, slow!)).toBe(false);
    expect(await ledger.renew(scope, quick!)).toBe(true);
    const { state } = await fixture.requests.row<{ state: string }>(
      'select state from request_steps where id = $1',
      [step!.id],
    );
    expect(state).toBe('running');
  });

  it('gives up on a step that five workers died of', async () => {
    const id = await fixture.approved();
    const [step] = await due(id);
    const scope = { controllers: [step!.controllerId], actor: { kind: 'job', id } } as const;
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect((await fixture.get(StepLedger).claim(scope, step!.id))?.step.attempt).toBe(attempt);
      await fixture.elapse(id);
    }
    expect(await fixture.get(StepLedger).claim(scope, step!.id)).toBeUndefined();
    const row = await fixture.requests.row(
      'select state, failure_class from request_steps where id = $1',
      [step!.id],
    );
    expect(row).toEqual({ state: 'failed', failure_class: 'worker-died' });
  });

  it('puts ids into the queue and nothing else, each try once, and again when it is lost', async () => {
    const queue = fixture.get(JobQueue).open();
    await queue.obliterate({ force: true });
    const id = await fixture.approved();
    const context = { attempt: 1, controllerId: fixture.requests.controllerId(0) };
    await fixture.get(EnqueueSteps).handle(id, context);
    await fixture.get(EnqueueSteps).handle(id, context);
    const steps = await due(id);
    const ids = async () =>
      (await queue.getJobs(['waiting', 'waiting-children', 'prioritized', 'delayed']))
        .filter((job) => job.name === 'fulfilment.run-step')
        .map((job) => job.id)
        .sort();
    const expected = steps.map((step) => `${step.id}-1`).sort();
    expect(await ids()).toEqual(expected);
    const { rows } = await fixture.requests.db.pool.query<{ t: string }>(
      `select table_name as t from information_schema.tables where table_schema = 'bullmq'`,
    );
    for (const { t } of rows) {
      const all = await fixture.requests.db.pool.query(`select x::text as x from bullmq."${t}" x`);
      for (const row of all.rows) expect(row.x).not.toMatch(/canary|555001|mail\.example/i);
    }
    await queue.obliterate({ force: true });
    expect(await ids()).toEqual([]);
    await fixture.get(SweepSteps).run();
    expect(await ids()).toEqual(expect.arrayContaining(expected));
    await queue.obliterate({ force: true });
  });

  const due = (id: string) => fixture.get(StepQueue).due(id, fixture.requests.controllerId(0));

  it('holds no value of a record in steps, plans, timeline, outbox or audit log', async () => {
    const id = await fixture.approved();
    await fixture.work(id);
    const tables = [
      'request_steps',
      'searches',
      'erasure_plans',
      'request_events',
      'outbox',
      'audit_entries',
    ];
    for (const table of tables) {
      const { rows } = await fixture.requests.db.pool.query(`select x::text as x from ${table} x`);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.x).not.toMatch(/canary|555001|mail\.example|Beck/i);
    }
    const run = <T>(work: Parameters<UnitOfWork['run']>[1]) =>
      fixture.requests.inScope(0, work) as Promise<T>;
    const values = await run<string[]>((tx) => fixture.openIdentifiers(tx, id));
    // What the person gave stays with the request; what was learnt from systems is forgotten.
    expect(values).toEqual(['+49 761 555001', 'Ana.Canary@mail.example']);
  });
});
