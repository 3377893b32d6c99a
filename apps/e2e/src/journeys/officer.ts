import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { addresses, runFolder } from '../product/workspace';
import type { Look } from './customer';

/** The demo's first data protection officer. */
export const officer = 'mara.vogt@lindenhof.example';

/** The demo's administrator, who sees no request contents. */
export const administrator = 'theo.lambert@lindenhof.example';

/** Signs in through the form, as the launcher's closing block says. */
export async function signIn(page: Page, email: string, look?: Look): Promise<void> {
  const password = readFileSync(`${runFolder('data')}/keys/demo-password`, 'utf8').trim();
  await page.goto(addresses.staff);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await look?.(page, 'staff-sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeHidden();
}

/** Finds a request by its reference in the inbox and opens its page. */
export async function openRequest(page: Page, reference: string, look: Look): Promise<void> {
  await page.goto(`${addresses.staff}/requests`);
  await expect(page.getByRole('heading', { level: 1, name: 'Requests' })).toBeVisible();
  await look(page, 'staff-inbox');
  await page.getByRole('searchbox', { name: 'Search requests' }).fill(reference);
  await page.getByText(reference).first().click();
  if (!/\/requests\/[0-9a-f-]{36}/.test(page.url()))
    await page.getByRole('link', { name: /Open/ }).first().click();
  await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}/);
}

/** Confirms the identity by the code that was entered; the address is the identifier it proves. */
export async function confirmIdentity(page: Page, email: string, look: Look): Promise<void> {
  await look(page, 'staff-overview');
  await page
    .getByRole('button', { name: /^Confirm identity/ })
    .first()
    .click();
  await page.getByRole('radio', { name: /Code sent to the address/ }).check();
  await page.getByRole('checkbox', { name: new RegExp(email) }).check();
  await page.locator('#confirm-identity').getByRole('button', { name: 'Confirm identity' }).click();
  await expect(page.getByText('confirmed', { exact: true }).first()).toBeVisible();
}

/** Starts the search and waits until every system answered. */
export async function search(page: Page, look: Look): Promise<void> {
  await page.getByRole('button', { name: /Search systems/ }).click();
  await page
    .getByRole('tab', { name: /Systems/ })
    .or(page.getByRole('link', { name: /^Systems/ }))
    .last()
    .click();
  await expect(page.getByText(/^Searched \d+ system/).first()).toBeVisible({ timeout: 60_000 });
  await look(page, 'staff-systems');
}

/** Takes every proposal, record by record, and says of each candidate that it is someone else. */
export async function review(page: Page, look: Look): Promise<void> {
  await openRecords(page);
  await look(page, 'staff-records');
  const decided = page.getByText('Everything is decided');
  for (let guard = 0; guard < 100 && !(await decided.isVisible()); guard += 1) {
    const before = await page.getByText(/^\d+ of \d+ decided$/).textContent();
    await page.getByRole('button', { name: /and go on/ }).click();
    await expect(page.getByText(/^\d+ of \d+ decided$/)).not.toHaveText(before ?? '');
  }
  await expect(decided).toBeVisible();
  await answerCandidates(page, look);
}

async function answerCandidates(page: Page, look: Look): Promise<void> {
  const ask = page.getByRole('button', { name: /Same person/ });
  if (!(await ask.isVisible())) return;
  await ask.click();
  const no = page.getByRole('button', { name: 'No, someone else' });
  await expect(no).toBeVisible();
  await look(page, 'staff-candidate');
  await no.click();
  await expect(page.getByText('Left alone, and noted.').first()).toBeVisible();
}

async function openRecords(page: Page): Promise<void> {
  await page
    .getByRole('tab', { name: /Records/ })
    .or(page.getByRole('link', { name: /^Records/ }))
    .last()
    .click();
  await expect(
    page
      .getByRole('heading', { name: 'Decision' })
      .or(page.getByRole('heading', { name: 'Is this the same person?' }))
      .first(),
  ).toBeVisible();
}

/** Runs the dry run, reads the plan and approves exactly that plan by typing the reference. */
export async function approve(page: Page, reference: string, look: Look): Promise<void> {
  await page
    .getByRole('button', { name: /Prepare the approval|Approve/ })
    .first()
    .click();
  const field = page.getByLabel('Type the reference to confirm');
  const run = page.getByRole('button', { name: 'Run the dry run' });
  await expect(field.or(run).first()).toBeVisible({ timeout: 30_000 });
  if (await run.isVisible()) await run.click();
  await expect(field).toBeVisible({ timeout: 60_000 });
  await look(page, 'staff-approve');
  await field.fill(reference);
  await page.getByRole('button', { name: /^Erase \d+/ }).click();
}

/** Waits for the read-back and answers the certificate that the page offers for download. */
export async function untilVerified(page: Page, look: Look): Promise<Buffer> {
  await expect(page.getByRole('heading', { level: 1, name: 'Erased and verified' })).toBeVisible({
    timeout: 90_000,
  });
  const link = page
    .getByRole('link', { name: 'Download the certificate' })
    .or(page.getByRole('button', { name: 'Download the certificate' }))
    .first();
  await expect(link).toBeVisible({ timeout: 60_000 });
  await look(page, 'staff-verified');
  const download = page.waitForEvent('download');
  await link.click();
  return readFileSync(await (await download).path());
}

/** Sends the proposed letter on the portal, which closes the request. */
export async function sendAnswer(page: Page, look: Look): Promise<void> {
  await page
    .getByRole('button', { name: /Send the answer/ })
    .or(page.getByRole('link', { name: /Send the answer/ }))
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: 'Letter' })).toBeVisible();
  await look(page, 'staff-answer');
  await page.getByRole('button', { name: 'Send the answer', exact: true }).last().click();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await dialog.getByRole('button').last().click();
  await expect(page.getByText('The answer is sent. The request is closed.').first()).toBeVisible();
}
