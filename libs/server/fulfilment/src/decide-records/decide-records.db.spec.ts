import { PlanDryRun } from '../plan-dry-run/plan-dry-run';
import { ReadRecord } from '../read-record/read-record';
import { FulfilmentFixture } from '../testing/fulfilment-fixture';
import { DecideRecords } from './decide-records';

describe('the review', () => {
  let fixture: FulfilmentFixture;
  beforeAll(async () => {
    fixture = await FulfilmentFixture.open();
  });
  afterAll(() => fixture?.close());

  const wish = { ground: null, until: null, reason: null };
  const recordOf = async (id: string, label: string) => {
    const { records } = await fixture.records(id);
    return records.find((record) => record.label === label)!;
  };

  it('plans nothing while a record is undecided or a question is open', async () => {
    const id = await fixture.searched();
    const plan = () => fixture.get(PlanDryRun).run(fixture.dpo, id);
    await expect(plan()).rejects.toThrow('review.undecided');
    const { records } = await fixture.records(id);
    for (const record of records) await fixture.decide(id, [record.id], record.proposed);
    // All seven are decided; whether Anna is the same person is still open.
    await expect(plan()).rejects.toThrow('review.undecided');
    expect(await fixture.state(id)).toBe('reviewing');
  });

  it('takes what is kept only with ground and end date, by proposal or by hand', async () => {
    const id = await fixture.searched();
    const invoice = await recordOf(id, 'Invoice 2021-0412');
    const order = await recordOf(id, 'Order 11');
    await fixture.decide(id, [invoice.id], 'keep');
    expect(await recordOf(id, 'Invoice 2021-0412')).toMatchObject({
      decision: 'keep',
      keepUntil: '2029-12-31',
    });
    await expect(fixture.decide(id, [order.id], 'keep')).rejects.toThrow(
      'review.keep-needs-ground',
    );
    const own = { ...wish, ground: 'Open claim', until: '2027-06-30', reason: 'see file 7' };
    const decide = { ...own, recordIds: [order.id], decision: 'keep' } as const;
    await fixture.get(DecideRecords).run(fixture.dpo, id, decide);
    const page = await fixture.get(ReadRecord).run(fixture.dpo, id, order.id);
    expect(page.decided).toMatchObject({
      ...{ decision: 'keep', ground: 'Open claim', until: '2027-06-30', reason: 'see file 7' },
      by: 'Dpo of Lindenhof Shop',
    });
    expect(page).toMatchObject({ belongsTo: 'Customer 1', alike: 1 });
    expect(page.replacement).toContainEqual({
      ...{ name: 'email', label: 'E-mail' },
      ...{ before: 'ana.canary@mail.example', after: null },
    });
  });

  it('anonymises only what the document says how to', async () => {
    const id = await fixture.searched();
    const message = await recordOf(id, 'Message 21');
    expect(message.canAnonymise).toBe(false);
    await expect(fixture.decide(id, [message.id], 'anonymise')).rejects.toThrow(
      'review.not-anonymisable',
    );
    // One that cannot be decided so leaves all as they were.
    const order = await recordOf(id, 'Order 11');
    await expect(fixture.decide(id, [order.id, message.id], 'anonymise')).rejects.toThrow();
    expect((await recordOf(id, 'Order 11')).decision).toBeNull();
  });

  it('logs each act once, changes of mind and views too', async () => {
    const id = await fixture.searched();
    const order = await recordOf(id, 'Order 11');
    const counted = (action: string) =>
      fixture.requests.count(
        'audit_entries',
        `action = $1 and (object_id = $2 or object_id = $3)`,
        [action, id, order.id],
      );
    const views = await counted('fulfilment.list-records');
    await fixture.decide(id, [order.id], 'anonymise');
    await fixture.decide(id, [order.id], 'erase');
    expect(await fixture.decide(id, [order.id], null)).toEqual({ decided: 0, all: 7 });
    await fixture.get(ReadRecord).run(fixture.dpo, id, order.id);
    expect(await counted('fulfilment.decide-records')).toBe(3);
    expect(await counted('fulfilment.read-record')).toBe(1);
    expect(await counted('fulfilment.list-records')).toBe(views);
    const changed = await fixture.requests.count(
      'audit_entries',
      `action = 'fulfilment.decide-records' and object_id = $1 and detail->>'changed' = '1'`,
      [id],
    );
    expect(changed).toBe(2);
  });

  it('decides no record of another request', async () => {
    const [one, other] = [await fixture.searched(), await fixture.searched()];
    const { records } = await fixture.records(one);
    await expect(fixture.decide(other, [records[0]!.id], 'erase')).rejects.toThrow(
      'resource.not-found',
    );
    await expect(
      fixture.get(ReadRecord).run(fixture.requests.dpo(1), one, records[0]!.id),
    ).rejects.toThrow('resource.not-found');
  });
});
