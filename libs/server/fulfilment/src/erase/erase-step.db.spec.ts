import { ReadErasure } from '../read-erasure/read-erasure';
import { RetryErasure } from '../retry-erasure/retry-erasure';
import { ReviewAgain } from '../review-again/review-again';
import { StepQueue } from '../step/step-queue';
import { StepRunner } from '../step/step-runner';
import { StopErasure } from '../stop-erasure/stop-erasure';
import { FulfilmentFixture } from '../testing/fulfilment-fixture';

describe('the erasure', () => {
  let fixture: FulfilmentFixture;
  beforeAll(async () => {
    fixture = await FulfilmentFixture.open();
  });
  afterAll(() => fixture?.close());

  const shop = (sql: string) => fixture.shop.pool.query(sql);
  const read = (id: string) => fixture.get(ReadErasure).run(fixture.dpo, id);
  const attention = async (id: string) =>
    (await fixture.requests.mails.last('dpo-attention', id)).values['problem'];
  const rows = async () => {
    const of = async (system: 'shop' | 'crm', sql: string) =>
      (await fixture[system].pool.query(sql)).rows;
    return {
      customers: await of('shop', 'select * from customers order by id'),
      orders: await of('shop', 'select * from orders order by id'),
      messages: await of('shop', 'select * from messages order by id'),
      invoices: await of('shop', 'select * from invoices order by id'),
      contacts: await of('crm', 'select * from contacts order by id'),
    };
  };
  /** Runs the next due step only. */
  const oneStep = async (id: string) => {
    const controllerId = fixture.requests.controllerId(0);
    const [step] = await fixture.get(StepQueue).due(id, controllerId);
    await fixture.get(StepRunner).run(step!.id, controllerId);
    return step!;
  };

  it('erases and overwrites what was approved and touches nothing else', async () => {
    const id = await fixture.approved();
    const before = await rows();
    await fixture.work(id);
    const after = await rows();
    const strangers = <T extends { id: string }>(all: readonly T[], ...own: number[]) =>
      all.filter((row) => !own.includes(Number(row.id)));
    expect(after.customers).toEqual(strangers(before.customers, 1));
    expect(after.messages).toEqual(strangers(before.messages, 21, 23));
    expect(after.contacts).toEqual(strangers(before.contacts, 41));
    expect(after.invoices).toEqual(before.invoices);
    expect(strangers(after.orders, 11, 13)).toEqual(strangers(before.orders, 11, 13));
    const anonymous = { customer_id: null, email: null, name: 'Anonymous', remark: null };
    expect(after.orders.filter((row) => ['11', '13'].includes(row.id))).toEqual([
      { id: '11', ...anonymous, total: '59.90' },
      { id: '13', ...anonymous, total: '5.00' },
    ]);
    const page = await read(id);
    expect(page).toMatchObject({
      ...{ state: 'verified', records: { done: 6, all: 6 }, contradictions: [] },
    });
    const web = page.systems.find((system) => system.name === 'Web shop');
    expect(web).toMatchObject({
      verified: true,
      readAgain: "7 read again: 3 gone, 2 anonymous, 1 kept, 1 strangers' and untouched",
    });
    expect(web?.steps.map((step) => `${step.action} ${step.collection} ${step.state}`)).toEqual([
      'erase messages done',
      'anonymise orders done',
      'erase customers done',
      'check null done',
      'check null done',
    ]);
  });

  it('stops at a record that changed since the dry run, and what depends on it stays too', async () => {
    const id = await fixture.approved();
    await shop(`update orders set remark = 'canary, new' where id = 11`);
    await fixture.work(id);
    expect(await fixture.state(id)).toBe('not-erased');
    expect(await attention(id)).toBe('erasure-stopped');
    const page = await read(id);
    expect(page).toMatchObject({ state: 'stopped', certificate: null });
    const steps = page.systems.flatMap((system) => system.steps);
    expect(steps.find((step) => step.collection === 'orders')).toMatchObject({
      state: 'stopped',
      failure: { class: 'changed', said: '1 of 2 records changed since the dry run.' },
    });
    expect(steps.find((step) => step.collection === 'customers')?.state).toBe('stopped');
    // One transaction: the other order of that step is untouched as well.
    const { orders, customers } = await rows();
    expect(orders.find((row) => row.id === '13')?.email).toBe('second.canary@mail.example');
    expect(customers).toHaveLength(3);
    await expect(fixture.get(RetryErasure).run(fixture.dpo, id)).rejects.toThrow(
      'request.wrong-state',
    );
    // A new review takes over what is erased already and ends whole.
    await fixture.get(ReviewAgain).run(fixture.dpo, id);
    await fixture.work(id);
    await fixture.decideAsProposed(id);
    await fixture.dryRun(id);
    await fixture.approve(id, await fixture.hashOf(id));
    await fixture.work(id);
    expect(await fixture.state(id)).toBe('answering');
    expect(await read(id)).toMatchObject({ state: 'verified', records: { done: 6, all: 6 } });
  });

  it('goes on where a system failed, in that system only', async () => {
    const id = await fixture.approved();
    await fixture.without('crm', () => fixture.workThrough(id));
    expect(await fixture.state(id)).toBe('not-erased');
    expect(await fixture.ids('shop', 'customers')).toEqual([2, 3]);
    expect(await fixture.ids('crm', 'contacts')).toEqual([41, 42]);
    await fixture.get(RetryErasure).run(fixture.dpo, id);
    await fixture.workThrough(id);
    expect(await fixture.state(id)).toBe('answering');
    expect(await fixture.ids('crm', 'contacts')).toEqual([42]);
    const traces = await shop('select count(*) from traces');
    expect(traces.rows[0].count).toBe('5');
  });

  it('stops after the running step when a person says so, and goes on when asked', async () => {
    const id = await fixture.approved();
    const done = await oneStep(id);
    await fixture.get(StopErasure).run(fixture.dpo, id);
    expect(await fixture.state(id)).toBe('not-erased');
    expect(await fixture.work(id)).toBe(0);
    const page = await read(id);
    expect(page.state).toBe('stopped');
    expect(page.records.done).toBe(done.records);
    expect(await fixture.ids('shop', 'customers')).toEqual([1, 2, 3]);
    await fixture.get(RetryErasure).run(fixture.dpo, id);
    await fixture.work(id);
    expect(await fixture.state(id)).toBe('answering');
  });

  it('finds a row that is gone already to be done', async () => {
    const id = await fixture.approved();
    await shop('delete from messages where id in (21, 23)');
    await fixture.work(id);
    expect(await fixture.state(id)).toBe('answering');
    const { outcome } = await fixture.requests.row<{ outcome: string }>(
      `select outcome from request_steps where request_id = $1 and collection = 'messages'`,
      [id],
    );
    expect(outcome).toBe('found-already-done');
  });

  it('erases nothing by a plan whose sealed words were exchanged', async () => {
    const [id, other] = [await fixture.approved(), (await fixture.planned()).id];
    await fixture.requests.db.pool.query(
      `update erasure_plans set body_sealed = (select body_sealed from erasure_plans where request_id = $2)
       where request_id = $1`,
      [id, other],
    );
    await fixture.workThrough(id);
    expect(await fixture.ids('shop', 'customers')).toEqual([1, 2, 3]);
    expect(await fixture.state(id)).toBe('not-erased');
  });
});
