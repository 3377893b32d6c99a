import { expect, type Page } from '@playwright/test';
import { mailTo } from '../product/mail';
import { addresses } from '../product/workspace';

/** The shop's slug in the demo company. */
export const shop = 'lindenhof-shop';

/** Who asks, and what they write. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly details: string;
}

/** What a page does between two steps: a picture, an accessibility check. */
export type Look = (page: Page, name: string) => Promise<void>;

/** Fills the form for an erasure, up to "Check your answers", as a person would. */
export async function fillErasureForm(page: Page, person: Person, look: Look): Promise<void> {
  await page.goto(`${addresses.portal}/${shop}`);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Your data and your rights' }),
  ).toBeVisible();
  await look(page, 'portal-home');
  await page.getByRole('link', { name: /Delete my data/ }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Your name and contact' }),
  ).toBeVisible();
  await look(page, 'portal-you');
  await page.getByLabel('Your full name').fill(person.name);
  await page.getByLabel('E-mail', { exact: true }).fill(person.email);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: /What helps us find your data/ }),
  ).toBeVisible();
  await page.getByRole('textbox').fill(person.details);
  await look(page, 'portal-details');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeVisible();
  await look(page, 'portal-check');
}

/** Sends the request and proves the address by the code of the mail; answers the reference. */
export async function sendAndProve(page: Page, person: Person, look: Look): Promise<string> {
  await page.getByRole('button', { name: 'Send my request' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your e-mail' })).toBeVisible();
  await look(page, 'portal-prove');
  await enterCode(page, person.email, /./, 'Confirm my e-mail');
  await expect(page.getByRole('heading', { level: 1, name: 'Request sent' })).toBeVisible();
  await look(page, 'portal-sent');
  const reference = await page
    .getByText(/^TB-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{2}$/)
    .first()
    .textContent();
  return (reference ?? '').trim();
}

/** Opens the status page from the mail, enters a fresh code, and opens the answer. */
export async function readAnswer(page: Page, person: Person, look: Look): Promise<void> {
  const mail = await mailTo(person.email, /your data is deleted/i);
  const link = /http\S+\/p\/\S+#\S+/.exec(mail.text)?.[0] ?? '';
  await page.goto(link);
  await look(page, 'portal-status');
  if (!/\/answer#/.test(page.url()))
    await page.getByRole('link', { name: 'Read it' }).first().click();
  const since = Date.now();
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await enterCode(page, person.email, /code/i, 'Open', since);
}

async function enterCode(
  page: Page,
  email: string,
  subject: RegExp,
  button: string,
  since = 0,
): Promise<void> {
  const mail = await mailTo(email, subject, 60, since);
  const code = /\b(\d{3}) ?(\d{3})\b/.exec(mail.text);
  await page.getByLabel('Code from the e-mail').fill(`${code?.[1]}${code?.[2]}`);
  await page.getByRole('button', { name: button, exact: true }).click();
}
