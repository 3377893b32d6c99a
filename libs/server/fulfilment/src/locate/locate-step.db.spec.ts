import { FulfilmentFixture } from '../testing/fulfilment-fixture';

describe('the search', () => {
  let fixture: FulfilmentFixture;
  beforeAll(async () => {
    fixture = await FulfilmentFixture.open();
  });
  afterAll(() => fixture?.close());

  it('widens from the proved address over both systems until nothing new turns up', async () => {
    const id = await fixture.searched();
    const { records, candidates } = await fixture.records(id);
    console.log(
      records.map((r) => [r.system, r.label, r.match]),
      candidates.map((r) => [r.system, r.label]),
    );
    expect(await fixture.state(id)).toBe('reviewing');
  });
});
