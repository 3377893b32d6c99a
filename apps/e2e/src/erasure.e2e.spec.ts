import type { Page } from '@playwright/test';
import { fillErasureForm, readAnswer, sendAndProve, type Person } from './journeys/customer';
import * as officer from './journeys/officer';
import { pdfText } from './journeys/pdf-text';
import { lookClosely } from './product/look-closely';
import { searchCanaries } from './product/search-canaries';
import { difference, snapshotShop, sql, type Snapshot } from './product/shop-snapshot';
import { expect, openContext, test } from './product/test';

/** A customer of the sample shop that no sample request touches; her texts hold canary words. */
const person: Person = {
  name: 'Katharina Sommerfeld',
  email: 'katharina.sommerfeld@example.com',
  details: 'Please delete my account and everything about me.',
};
const canary = 'zebrafink';

/** Rows of the shop for which a condition on `t` holds, as `table:id`. */
async function rowsWhere(condition: string, parameters: readonly unknown[]): Promise<Set<string>> {
  const tables = await sql<{ name: string }>(
    'lindenhof_shop',
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'shop'`,
  );
  const found = new Set<string>();
  for (const { name } of tables) {
    const text = `select to_jsonb(t)->>'id' as id from ${name} t where ${condition}`;
    for (const { id } of await sql<{ id: string }>('lindenhof_shop', text, parameters))
      found.add(`${name}:${id}`);
  }
  return found;
}

/** Rows that hold a word. */
const rowsWith = (word: string) => rowsWhere('t::text ilike $1', [`%${word}%`]);

/** Rows that are hers: they name her address or her number, or belong to her account. */
async function herRows(): Promise<Set<string>> {
  const [account] = await sql<{ id: string; no: string }>(
    'lindenhof_shop',
    'select id::text, customer_no as no from shop.customers where lower(trim(email)) = $1',
    [person.email],
  );
  return rowsWhere(`t::text ilike $1 or t::text ilike $2 or to_jsonb(t)->>'customer_id' = $3`, [
    `%${person.email}%`,
    `%${account?.no}%`,
    account?.id,
  ]);
}

/** The sample company's own requests erase in the same shop: what is compared starts after them. */
async function untilSampleCompanyStands(): Promise<void> {
  const finished = () =>
    sql<{ done: boolean }>(undefined, 'select finished_at is not null as done from demo_seeds');
  await expect
    .poll(async () => (await finished())[0]?.done ?? false, { timeout: 240_000 })
    .toBe(true);
  const [shop] = await sql<{ rows: number }>(
    'lindenhof_shop',
    'select count(*)::int as rows from shop.customers',
  );
  expect(shop?.rows).toBeGreaterThan(19_900);
}

test.describe.configure({ mode: 'serial' });

test.describe('a customer asks for erasure and gets it', () => {
  let customerPage: Page;
  let staffPage: Page;
  let reference: string;
  let before: Snapshot;
  let hers: ReadonlySet<string>;
  let certificate: string;

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(300_000);
    customerPage = await (await openContext(browser)).newPage();
    staffPage = await (await openContext(browser)).newPage();
    await untilSampleCompanyStands();
    before = await snapshotShop();
    hers = await herRows();
    expect((await rowsWith(canary)).size, 'rows with canaries before').toBeGreaterThan(5);
  });

  test('she sends the form, proves her address and gets a reference', async () => {
    await fillErasureForm(customerPage, person, lookClosely);
    reference = await sendAndProve(customerPage, person, lookClosely);
    expect(reference).toMatch(/^TB-/);
  });

  test('the officer confirms, searches, decides and approves; a worker erases and reads back', async () => {
    await officer.signIn(staffPage, officer.officer, lookClosely);
    await officer.openRequest(staffPage, reference, lookClosely);
    await officer.confirmIdentity(staffPage, person.email, lookClosely);
    await officer.search(staffPage, lookClosely);
    await officer.review(staffPage, lookClosely);
    // The control: while the working copy lives, the same search does find her words, in envelopes alone.
    const { hits } = await searchCanaries(undefined, [canary]);
    expect(hits.length).toBeGreaterThan(5);
    expect(hits.filter((hit) => !hit.inEnvelope)).toEqual([]);
    await officer.approve(staffPage, reference, lookClosely);
    certificate = await pdfText(await officer.untilVerified(staffPage, lookClosely));
    await officer.sendAnswer(staffPage, lookClosely);
  });

  test('the certificate says what was found, erased and kept', () => {
    expect(certificate).toContain('Certificate of erasure');
    expect(certificate).toContain(person.name);
    expect(certificate).toContain(reference);
    expect(certificate).toMatch(/as planned/);
    expect(certificate).not.toMatch(/not as planned/);
    expect(certificate).not.toContain(person.email);
  });

  test('she reads the answer after a fresh code', async () => {
    await readAnswer(customerPage, person, lookClosely);
    await expect(
      customerPage.getByRole('heading', { level: 1, name: /We deleted your data/ }),
    ).toBeVisible();
    await lookClosely(customerPage, 'portal-answer');
  });

  test('nothing else in the shop was touched', async () => {
    const { gone, changed, added } = difference(before, await snapshotShop());
    expect(added).toEqual([]);
    expect(gone.length).toBeGreaterThan(5);
    expect([...gone, ...changed].filter((key) => !hers.has(key))).toEqual([]);
  });

  test('her canaries are nowhere but in the records the plan keeps', async () => {
    const kept = await rowsWith(canary);
    for (const key of kept) expect(key).toMatch(/^shop\.(invoices|credit_notes):/);
    const ours = await searchCanaries(undefined, [canary]);
    expect(ours.envelopes.opened).toBeGreaterThan(20);
    expect(ours.envelopes.broken).toEqual([]);
    expect(ours.files).toBeGreaterThan(0);
    expect(ours.hits).toEqual([]);
    const clear = await searchCanaries(undefined, [person.email, person.name]);
    expect(clear.hits.filter((hit) => !hit.inEnvelope)).toEqual([]);
  });
});
