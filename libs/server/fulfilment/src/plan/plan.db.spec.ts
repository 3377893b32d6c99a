import { withdraw } from '@tabularium/server-requests/testing/request-story';
import { wednesday } from '@tabularium/server-requests/testing/requests-fixture';
import { ApprovePlan } from '../approve-plan/approve-plan';
import { PlanDryRun } from '../plan-dry-run/plan-dry-run';
import { ReadPlan } from '../read-plan/read-plan';
import { ReopenReview } from '../reopen-review/reopen-review';
import { StepActions } from '../step/step-actions';
import { StepLedger } from '../step/step-ledger';
import { StepQueue } from '../step/step-queue';
import { FulfilmentFixture } from '../testing/fulfilment-fixture';

describe('the plan', () => {
  let fixture: FulfilmentFixture;
  beforeAll(async () => {
    fixture = await FulfilmentFixture.open();
  });
  afterAll(() => fixture?.close());

  const read = (id: string) => fixture.get(ReadPlan).run(fixture.dpo, id);
  const dryRun = async (id: string) => {
    await fixture.get(PlanDryRun).run(fixture.dpo, id);
    await fixture.work(id);
  };
  const untouched = async () => {
    expect(await fixture.ids('shop', 'customers')).toEqual([1, 2, 3]);
    expect(await fixture.ids('shop', 'messages')).toEqual([21, 22, 23]);
    expect(await fixture.ids('crm', 'contacts')).toEqual([41, 42]);
  };

  it('is frozen by a dry run that writes nothing, with what would happen field by field', async () => {
    const { id, hash } = await fixture.planned();
    await untouched();
    const page = await read(id);
    expect(page).toMatchObject({ state: 'frozen', version: 1, hash });
    expect(page.totals).toEqual({
      ...{ found: 7, erase: 4, anonymise: 2, keep: 1, notThisPerson: 1, undecided: 0 },
    });
    const shop = page.systems.find((system) => system.name === 'Web shop')!;
    expect(shop.backups).toMatch(/^Web shop: Daily copies .* Until \d+ \w+ \d{4}\.$/);
    const orders = shop.groups.find((group) => group.collection === 'orders')!;
    expect(orders.records[0]?.changes).toEqual(
      expect.arrayContaining([
        { label: 'Name', before: 'Ana Canary Beck', after: 'Anonymous', stays: false },
        { label: 'Total', before: '59.90', after: '59.90', stays: true },
      ]),
    );
    expect(page.kept).toEqual([
      {
        ...{ label: 'Invoice 2021-0412', until: '2029-12-31' },
        ...{ why: '8 years from the end of the year', law: 'AO § 147(3)' },
      },
    ]);
    expect(await fixture.state(id)).toBe('approving');
  });

  it('is stale when the world changed since the review, and the review goes on with what is new', async () => {
    const id = await fixture.reviewed();
    await fixture.shop.pool.query(`
      update customers set note = 'canary moved' where id = 1;
      delete from messages where id = 23;
      insert into orders values (14, 1, null, 'Ana Canary Beck', null, 7);
    `);
    await dryRun(id);
    expect(await fixture.state(id)).toBe('reviewing');
    const page = await read(id);
    expect(page.state).toBe('stale');
    expect(page.changed.map(({ label, what }) => `${label} ${what}`).sort()).toEqual([
      'Customer 1 changed',
      'Message 23 gone',
      'Order 14 new',
    ]);
    await expect(dryRun(id)).rejects.toThrow('review.undecided');
    await fixture.decideAsProposed(id);
    await dryRun(id);
    expect(await read(id)).toMatchObject({ state: 'frozen', version: 2, totals: { found: 7 } });
  });

  it('searches on when a new record reveals something new of the person', async () => {
    const id = await fixture.reviewed();
    await fixture.crm.pool.query(
      `insert into contacts values (43, 'third.canary@mail.example', null, 'Ana Beck', '1')`,
    );
    await fixture.shop.pool.query(
      `insert into orders values (15, null, 'third.canary@mail.example', 'A', null, 1)`,
    );
    await fixture.get(PlanDryRun).run(fixture.dpo, id);
    await fixture.work(id);
    expect(await fixture.state(id)).toBe('reviewing');
    const { records } = await fixture.records(id);
    const open = records.filter((record) => record.decision === null);
    expect(open.map((record) => record.label).sort()).toEqual(['Contact 43', 'Order 15']);
  });

  it.each([
    ['another hash', { planHash: 'f'.repeat(64) }, 'plan.wrong-hash'],
    ['another reference', { typedReference: 'TB-2222-22' }, 'plan.wrong-reference'],
  ])('is not approved by %s', async (_name, wrong, refusal) => {
    const { id, hash } = await fixture.planned();
    const right = { planHash: hash, typedReference: (await read(id)).reference };
    const approve = (wish: typeof right) => fixture.get(ApprovePlan).run(fixture.dpo, id, wish);
    await expect(approve({ ...right, ...wrong })).rejects.toThrow(refusal);
    expect(await fixture.state(id)).toBe('approving');
    await untouched();
  });

  it('is not approved a day later, nor after it was set aside', async () => {
    const { id, hash } = await fixture.planned();
    const tomorrow = Temporal.Instant.fromEpochMilliseconds(Date.now() + 25 * 3_600_000);
    await expect(fixture.requests.at(tomorrow, () => fixture.approve(id, hash))).rejects.toThrow(
      'plan.stale',
    );
    await fixture.get(ReopenReview).run(fixture.dpo, id);
    expect((await read(id)).state).toBe('none');
    await expect(fixture.approve(id, hash)).rejects.toThrow('plan.none');
    expect((await fixture.records(id)).decided).toBe(7);
  });

  it('is not frozen by a dry run that was set aside while it ran', async () => {
    const id = await fixture.reviewed();
    await fixture.startDryRun(id);
    const due = await fixture.get(StepQueue).due(id, fixture.requests.controllerId(0));
    const scope = { ...fixture.dpo, actor: { kind: 'job', id } } as const;
    const ledger = fixture.get(StepLedger);
    const late = [];
    for (const { id: stepId } of due) {
      const claim = (await ledger.claim(scope, stepId))!;
      const result = await fixture.requests.module
        .get(StepActions)
        .of('dry-run')
        .call(claim.step, scope);
      late.push({ claim, result });
    }
    await fixture.get(ReopenReview).run(fixture.dpo, id);
    await fixture.startDryRun(id);
    for (const { claim, result } of late) await ledger.record(scope, claim, { result });
    expect(await read(id)).toMatchObject({ state: 'running', version: 2, hash: null });
    await fixture.work(id);
    expect(await read(id)).toMatchObject({ state: 'frozen', version: 2 });
    expect(
      await fixture.requests.count('erasure_plans', `request_id = $1 and state = 'frozen'`, [id]),
    ).toBe(1);
  });

  it('is carried out once, however often it is approved at once', async () => {
    const { id, hash } = await fixture.planned();
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => fixture.approve(id, hash)));
    const refused = tries.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(3);
    for (const { reason } of refused)
      expect(reason).toMatchObject({ code: 'plan.already-approved' });
    expect(
      await fixture.requests.count('request_steps', `request_id = $1 and kind = 'erase'`, [id]),
    ).toBe(4);
    await fixture.work(id);
    expect(await fixture.state(id)).toBe('answering');
  });

  it('never erases after a withdrawal, whichever comes first', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 8; round += 1) {
      const { id, hash } = await fixture.planned();
      const withdrawal = () => withdraw(fixture.requests, id);
      const approval = () => fixture.approve(id, hash);
      // First one after the other, last the other way round, in between side by side.
      if (round === 0) await withdrawal();
      const approving = approval();
      approving.catch(() => undefined);
      if (round === 7) await approving;
      else await new Promise((resolve) => setTimeout(resolve, round * 6));
      await Promise.allSettled([approving, withdrawal()]);
      await fixture.work(id);
      const state = await fixture.state(id);
      outcomes.add(state);
      if (state === 'closed') await untouched();
      else expect(state).toBe('answering');
    }
    // Both ends are reached, or the race was none.
    expect(outcomes).toEqual(new Set(['answering', 'closed']));
  });

  it('leaves nothing located when its request is withdrawn', async () => {
    const { id } = await fixture.planned();
    await withdraw(fixture.requests, id);
    await fixture.drain(wednesday.add({ hours: 24 * 365 }));
    expect(await fixture.requests.count('located_records', 'request_id = $1', [id])).toBe(0);
    const key = await fixture.requests.row<{ wrapped: Buffer | null }>(
      `select wrapped from data_keys where owner_kind = 'working_copy' and owner_id = $1`,
      [id],
    );
    expect(key.wrapped).toBeNull();
  });
});
