import { ReadErasure } from '../read-erasure/read-erasure';
import { RetryErasure } from '../retry-erasure/retry-erasure';
import { ReviewAgain } from '../review-again/review-again';
import { StepQueue } from '../step/step-queue';
import { StepRunner } from '../step/step-runner';
import { FulfilmentFixture } from '../testing/fulfilment-fixture';

describe('the check of an erasure', () => {
  let fixture: FulfilmentFixture;
  beforeAll(async () => {
    fixture = await FulfilmentFixture.open();
  });
  afterAll(() => fixture?.close());

  const read = (id: string) => fixture.get(ReadErasure).run(fixture.dpo, id);

  /** Erases a request up to the check, meddles, and lets the check run. */
  async function meddled(sql: string, system: 'shop' | 'crm' = 'shop'): Promise<string> {
    const id = await fixture.approved();
    const controllerId = fixture.requests.controllerId(0);
    while ((await fixture.state(id)) === 'erasing') {
      for (const step of await fixture.get(StepQueue).due(id, controllerId)) {
        if (step.kind === 'erase') await fixture.get(StepRunner).run(step.id, controllerId);
      }
    }
    expect(await fixture.state(id)).toBe('verifying');
    await fixture[system].pool.query(sql);
    await fixture.work(id);
    return id;
  }

  it.each<[string, string, string, string]>([
    [
      'a row that came back',
      `insert into messages values (21, null, 'Where is my canary parcel?')`,
      'Message 21',
      'still-there',
    ],
    [
      'a row that came back and is only hidden',
      `insert into customers values (1, null, null, 'x', null, now())`,
      'Customer 1',
      'still-there',
    ],
    [
      'an overwritten row that was put back',
      `update orders set email = 'other@mail.example' where id = 13`,
      'Order 13',
      'not-replaced',
    ],
    [
      'a kept row that changed',
      `update invoices set payer = 'A. B.'`,
      'Invoice 2021-0412',
      'changed',
    ],
    ['a kept row that is gone', 'delete from invoices', 'Invoice 2021-0412', 'missing'],
    [
      "a stranger's row that was hit",
      'delete from customers where id = 3',
      'Customer 3',
      'missing',
    ],
    [
      'a free text that still names the person',
      `insert into messages values (29, 2, 'Ana Canary Beck asked for you')`,
      'Message 29',
      'found-by-search',
    ],
    [
      'an address in a table that was not in the plan',
      `insert into orders values (19, null, 'Second.Canary@mail.example', null, null, 1)`,
      'Order 19',
      'found-by-search',
    ],
    [
      'an anonymous row that leads back to the person',
      `update orders set customer_id = null, total = 6 where id = 11;
       insert into customers values (1, 'ana.canary@mail.example', null, 'x', null, null);
       update orders set customer_id = 1 where id = 11`,
      'Order 11',
      'not-replaced',
    ],
  ])('finds %s', async (_name, sql, label, what) => {
    const id = await meddled(sql);
    expect(await fixture.state(id)).toBe('not-erased');
    const page = await read(id);
    expect(page).toMatchObject({ state: 'not-erased', certificate: null });
    expect(page.contradictions).toContainEqual({ system: 'Web shop', label, what });
    expect(page.systems.find((one) => one.name === 'Web shop')?.verified).toBe(false);
    expect(page.systems.find((one) => one.name === 'CRM')?.verified).toBe(true);
    const { values } = await fixture.requests.mails.last('dpo-attention', id);
    expect(values['problem']).toBe('not-erased');
    expect(
      await fixture.requests.count(
        'request_steps',
        `request_id = $1 and kind = 'issue-certificate'`,
        [id],
      ),
    ).toBe(0);
  });

  it('is no check when a system cannot be asked', async () => {
    const id = await fixture.approved();
    const controllerId = fixture.requests.controllerId(0);
    while ((await fixture.state(id)) === 'erasing') {
      const [step] = await fixture.get(StepQueue).due(id, controllerId);
      await fixture.get(StepRunner).run(step!.id, controllerId);
    }
    await fixture.without('crm', () => fixture.workThrough(id));
    expect(await fixture.state(id)).toBe('not-erased');
    await fixture.get(RetryErasure).run(fixture.dpo, id);
    await fixture.workThrough(id);
    expect(await fixture.state(id)).toBe('answering');
  });

  it('is made again after what came back is erased again', async () => {
    const id = await meddled(
      `insert into contacts values (41, 'second.canary@mail.example', null, 'Ana Canary Beck', '1')`,
      'crm',
    );
    expect(await fixture.state(id)).toBe('not-erased');
    await fixture.get(RetryErasure).run(fixture.dpo, id);
    expect(await fixture.state(id)).toBe('erasing');
    await fixture.work(id);
    expect(await fixture.state(id)).toBe('answering');
    expect(await read(id)).toMatchObject({ state: 'verified', contradictions: [] });
    expect(await fixture.ids('crm', 'contacts')).toEqual([42]);
  });

  it('leads to a new review of what it found, and from there to the end', async () => {
    const id = await meddled(`insert into messages values (29, null, 'Ana Canary Beck called')`);
    await fixture.get(ReviewAgain).run(fixture.dpo, id);
    await fixture.work(id);
    const { records, candidates } = await fixture.records(id);
    expect(candidates.filter((one) => one.samePerson === null).map((one) => one.label)).toEqual([
      'Message 29',
    ]);
    // What is erased already stays decided: it belongs to the next plan as it did to the last.
    expect(records.filter((one) => one.decision !== null)).toHaveLength(7);
    await fixture.answer(id, 'Message 29', true);
    await fixture.work(id);
    await fixture.decideAsProposed(id);
    await fixture.dryRun(id);
    await fixture.approve(id, await fixture.hashOf(id));
    await fixture.work(id);
    expect(await fixture.state(id)).toBe('answering');
    expect(await fixture.ids('shop', 'messages')).toEqual([22]);
  });
});
