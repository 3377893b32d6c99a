import { ReadSystems } from '../read-systems/read-systems';
import { RetrySystem } from '../retry-system/retry-system';
import { AnswerCandidate } from '../answer-candidate/answer-candidate';
import { ReadRecord } from '../read-record/read-record';
import { FulfilmentFixture } from '../testing/fulfilment-fixture';
import { Identifiers } from '@tabularium/server-identity';
import { RequestLife } from '@tabularium/server-requests';

describe('the search', () => {
  let fixture: FulfilmentFixture;
  beforeAll(async () => {
    fixture = await FulfilmentFixture.open();
  });
  afterAll(() => fixture?.close());

  const lines = (records: readonly { system: string; label: string }[]) =>
    records.map(({ system, label }) => `${system}: ${label}`).sort();
  const seeds = (id: string) =>
    fixture.requests.inScope(0, async (tx) => {
      const key = await fixture.get(RequestLife).key(tx, id);
      const all = await fixture.get(Identifiers).list(tx, key, id);
      return all
        .filter(({ standing }) => standing === 'proved' || standing === 'learnt')
        .map(({ value }) => value.toLowerCase());
    });

  it('widens from the proved address over both systems until nothing new turns up', async () => {
    const id = await fixture.searched();
    const { records, candidates, canDecide } = await fixture.records(id);
    expect(lines(records)).toEqual([
      'CRM: Contact 41',
      'Web shop: Customer 1',
      'Web shop: Invoice 2021-0412',
      'Web shop: Message 21',
      'Web shop: Message 23',
      'Web shop: Order 11',
      // Ordered as a guest under an address that only the CRM knew.
      'Web shop: Order 13',
    ]);
    expect(lines(candidates)).toEqual(['Web shop: Customer 3']);
    expect(canDecide).toBe(true);
    const systems = await fixture.get(ReadSystems).run(fixture.dpo, id);
    expect(systems).toMatchObject({ finished: true, bounded: false });
    expect(systems.rounds).toBeGreaterThan(1);
    const shop = systems.systems.find((line) => line.name === 'Web shop');
    expect(shop).toMatchObject({ state: 'found', found: 6, candidates: 1, kind: 'PostgreSQL' });
    expect(await fixture.state(id)).toBe('reviewing');
    const mails = (await fixture.requests.mails.all()).filter((mail) => mail.requestId === id);
    expect(mails.map((mail) => mail.template)).toEqual(
      expect.arrayContaining(['search-started', 'being-checked']),
    );
  });

  it('is seeded by what is proved alone: a stranger typed on the form stays a question', async () => {
    const id = await fixture.searched({ name: 'Bert Fremd', phone: '0761 555002' });
    const { records, candidates } = await fixture.records(id);
    expect(lines(records)).not.toContain('Web shop: Customer 2');
    expect(lines(candidates)).toEqual(
      expect.arrayContaining(['CRM: Contact 42', 'Web shop: Customer 2']),
    );
    // Nothing of the stranger's records, his address above all, was searched with.
    expect(await seeds(id)).not.toContain('bert@mail.example');
    const bert = candidates.find((one) => one.label === 'Customer 2');
    const page = await fixture.get(ReadRecord).run(fixture.dpo, id, bert?.id ?? '');
    expect(page.comparison).toEqual([
      { label: 'name', request: 'Bert Fremd', record: 'Bert Fremd', verdict: 'same' },
      expect.objectContaining({ label: 'email', verdict: 'different' }),
      expect.objectContaining({ label: 'phone', verdict: 'same' }),
    ]);
  });

  it('widens by a candidate after a yes, and by none after a no', async () => {
    const id = await fixture.searched();
    const [anna] = (await fixture.records(id)).candidates;
    const answer = (same: boolean) =>
      fixture.get(AnswerCandidate).run(fixture.dpo, id, anna?.id ?? '', same);
    expect(await answer(false)).toEqual({ searchesAgain: false });
    expect(await seeds(id)).not.toContain('anna.roth@mail.example');
    const rejected = (await fixture.records(id)).candidates[0];
    expect(rejected).toMatchObject({ samePerson: 'no', decision: 'not-this-person' });
    expect(await answer(true)).toEqual({ searchesAgain: true });
    expect(await fixture.state(id)).toBe('searching');
    await fixture.work(id);
    expect(await fixture.state(id)).toBe('reviewing');
    expect(await seeds(id)).toContain('anna.roth@mail.example');
    const { records, candidates } = await fixture.records(id);
    expect(lines(records)).toContain('Web shop: Customer 3');
    expect(candidates).toEqual([]);
    expect(
      await fixture.requests.count('audit_entries', `action = 'fulfilment.answer-candidate'`),
    ).toBe(2);
    // What was learnt by a yes cannot be unlearnt by a no.
    await expect(answer(false)).rejects.toThrow('request.wrong-state');
  });

  it('asks about a record once, for all that points at it', async () => {
    const annas = `insert into messages values (24, 3, 'From Anna')`;
    const ask = async (same: boolean) => {
      const id = await fixture.confirmed();
      await fixture.refill();
      await fixture.shop.pool.query(annas);
      await fixture.startSearch(id);
      await fixture.work(id);
      expect(lines((await fixture.records(id)).candidates)).toEqual(['Web shop: Customer 3']);
      await fixture.answer(id, 'Customer 3', same);
      await fixture.work(id);
      return fixture.records(id);
    };
    const yes = await ask(true);
    expect(lines(yes.records)).toEqual(
      expect.arrayContaining(['Web shop: Customer 3', 'Web shop: Message 24']),
    );
    const no = await ask(false);
    expect(no.candidates.map((one) => [one.label, one.decision])).toEqual([
      ['Customer 3', 'not-this-person'],
      ['Message 24', 'not-this-person'],
    ]);
  });

  it('ends with a person when a system fails, and asks that system again', async () => {
    await fixture.refill();
    const id = await fixture.confirmed();
    await fixture.startSearch(id);
    await fixture.without('crm', () => fixture.workThrough(id));
    expect(await fixture.state(id)).toBe('searching');
    const read = () => fixture.get(ReadSystems).run(fixture.dpo, id);
    const crm = async () => (await read()).systems.find((line) => line.name === 'CRM');
    expect(await crm()).toMatchObject({
      state: 'failed',
      attempts: 5,
      failure: { class: 'unreachable' },
    });
    expect((await read()).finished).toBe(false);
    const { values } = await fixture.requests.mails.last('dpo-attention', id);
    expect(values['problem']).toBe('search-failed');
    await fixture.get(RetrySystem).run(fixture.dpo, id, fixture.connections.crm);
    expect(await crm()).toMatchObject({ state: 'waiting', attempts: 0, failure: null });
    await fixture.workThrough(id);
    expect(await crm()).toMatchObject({ state: 'found', found: 1 });
    expect(await fixture.state(id)).toBe('reviewing');
  });

  it('goes straight to the answer when nothing is found', async () => {
    const id = await fixture.searched({
      ...{ name: 'Nobody Known', email: 'nobody@mail.example', phone: null },
    });
    expect(await fixture.state(id)).toBe('answering');
    expect((await fixture.records(id)).records).toEqual([]);
  });

  it('starts by itself only where that is switched on, after a code', async () => {
    await fixture.refill();
    const id = await fixture.confirmed();
    await fixture.drain();
    expect(await fixture.state(id)).toBe('confirmed');
    await fixture.switchAutomaticSearch(true);
    const other = await fixture.confirmed();
    await fixture.drain();
    expect(await fixture.state(other)).toBe('reviewing');
    await fixture.switchAutomaticSearch(false);
  });
});
