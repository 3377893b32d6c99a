import * as erase from '@tabularium/contract/fulfilment/erase';
import * as locate from '@tabularium/contract/fulfilment/locate';
import type { Operation } from '@tabularium/contract/operation';
import { HttpDesk } from '@tabularium/server-requests/testing/http-desk';
import { FulfilmentFixture } from './testing/fulfilment-fixture';
import { FulfilmentModule } from './fulfilment.module';

const operations = [erase, locate]
  .flatMap((file) => Object.values(file) as unknown[])
  .filter(
    (value): value is Operation => typeof value === 'object' && value !== null && 'route' in value,
  );

/** Reads that show figures and names of tables, no personal data: they leave no entry. */
const unlogged = ['readSystems', 'readErasure'];

describe('every operation of the fulfilment', () => {
  let fixture: FulfilmentFixture;
  let dpo: HttpDesk;
  let stranger: HttpDesk;
  const called = new Set<string>();

  beforeAll(async () => {
    fixture = await FulfilmentFixture.open([FulfilmentModule], 'http');
    dpo = await HttpDesk.signedIn(fixture.requests, 'lindenhof-shop');
    stranger = await HttpDesk.signedIn(fixture.requests, 'lindenhof-clinic');
  });
  afterAll(() => fixture?.close());

  /** Calls as the DPO; every act and every read of personal data leaves exactly one entry of its own. */
  async function call<T>(operation: Operation, input: Record<string, unknown>): Promise<T> {
    const own = `action !~ '^requests[.]search-started|^requests[.]nothing'`;
    const count = () => fixture.requests.count('audit_entries', own);
    const before = await count();
    const { status, body } = await dpo.call(operation, input);
    expect({ operation: operation.id, status, body }).toMatchObject({ status: 200 });
    called.add(operation.id);
    const isStart = operation.id === 'startSearch' || operation.id === 'reviewAgain';
    const expected = unlogged.includes(operation.id) || isStart ? 0 : 1;
    expect({ operation: operation.id, entries: (await count()) - before }).toEqual({
      operation: operation.id,
      entries: expected,
    });
    return body as T;
  }

  it('answers by the contract, from the search to the proof', async () => {
    await fixture.refill();
    const id = await fixture.confirmed();
    await call(locate.startSearch, { id });
    await fixture.without('crm', () => fixture.workThrough(id));
    await call(locate.retrySystem, { id, connectionId: fixture.connections.crm });
    await fixture.work(id);
    const systems = await call<{ finished: boolean }>(locate.readSystems, { id });
    expect(systems.finished).toBe(true);
    type Lines = { records: { id: string; proposed: string }[]; candidates: { id: string }[] };
    const { records, candidates } = await call<Lines>(locate.listRecords, { id });
    const candidate = { id, recordId: candidates[0]?.id };
    await call(locate.readRecord, candidate);
    await call(locate.answerCandidate, { ...candidate, same: false });
    for (const { id: recordId, proposed: decision } of records) {
      const none = { ground: null, until: null, reason: null };
      await call(locate.decideRecords, { id, recordIds: [recordId], decision, ...none });
    }
    await call(erase.planDryRun, { id });
    await fixture.work(id);
    await call(erase.readPlan, { id });
    await call(erase.reopenReview, { id });
    await call(erase.planDryRun, { id });
    await fixture.work(id);
    type Plan = { hash: string; reference: string };
    const { hash, reference } = await call<Plan>(erase.readPlan, { id });
    const approval = { id, planHash: hash, typedReference: reference };
    await call(erase.approvePlan, approval);
    await call(erase.readErasure, { id });
    await fixture.without('crm', () => fixture.workThrough(id));
    await call(erase.retryErasure, { id });
    await fixture.work(id);
    expect(await call(erase.readErasure, { id })).toMatchObject({ state: 'verified' });
    expect(await call(locate.listRecords, { id })).toMatchObject({ destroyed: true, records: [] });
    expect(await call(erase.readPlan, { id })).toMatchObject({ state: 'approved' });
    expect(await dpo.call(erase.approvePlan, approval)).toMatchObject({
      status: 409,
      body: { code: 'plan.already-approved' },
    });
  });

  it('answers by the contract when a person stops an erasure and reviews again', async () => {
    const id = await fixture.approved();
    const { status } = await dpo.call(erase.stopErasure, { id });
    expect(status).toBe(200);
    called.add('stopErasure');
    await call(erase.reviewAgain, { id });
    await fixture.work(id);
    expect(await fixture.state(id)).toBe('reviewing');
  });

  it('shows and does nothing to the DPO of another controller', async () => {
    const id = await fixture.searched();
    const { records } = await fixture.records(id);
    const recordId = records[0]?.id;
    const input = {
      ...{ id, recordId, connectionId: fixture.connections.shop, recordIds: [recordId] },
      ...{ decision: 'erase', ground: null, until: null, reason: null, same: true },
      ...{ planHash: 'a'.repeat(64), typedReference: 'TB-2222-22' },
    };
    for (const operation of operations) {
      const shape = operation.request as unknown as { shape: object };
      const own = Object.fromEntries(Object.entries(input).filter(([name]) => name in shape.shape));
      const { status } = await stranger.call(operation, own);
      expect({ operation: operation.id, status }).toEqual({ operation: operation.id, status: 404 });
    }
  });

  it('was called in all', () => {
    expect([...called].sort()).toEqual(operations.map((operation) => operation.id).sort());
  });
});
