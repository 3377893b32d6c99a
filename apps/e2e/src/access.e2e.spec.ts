import { administrator, signIn } from './journeys/officer';
import { lookClosely } from './product/look-closely';
import { expect, openContext, test } from './product/test';
import { addresses } from './product/workspace';

test('the administrator works on systems and sees no request', async ({ browser }) => {
  const page = await (await openContext(browser)).newPage();
  await signIn(page, administrator);
  await page.goto(`${addresses.staff}/systems`);
  await expect(page.getByRole('article').filter({ hasText: 'Web shop' }).first()).toBeVisible({
    timeout: 60_000,
  });
  await lookClosely(page, 'staff-system-list');
  await expect(page.getByRole('link', { name: /^Inbox/ })).toHaveCount(0);
  const search = {
    view: 'inbox',
    controllerId: null,
    kind: null,
    waitsFor: null,
    owner: null,
    due: null,
    words: '',
    sort: 'due',
    descending: false,
    offset: 0,
    limit: 20,
  };
  const status = await page.evaluate(
    async (body) =>
      (
        await fetch('/api/requests/search', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).status,
    search,
  );
  expect(status).toBe(403);
});

test('nobody reads a request without signing in', async ({ request }) => {
  const answer = await request.post(`${addresses.api}/requests/search`, { data: {} });
  expect([401, 403]).toContain(answer.status());
});
