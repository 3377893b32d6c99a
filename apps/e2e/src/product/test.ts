import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { chromium } from 'playwright-core';
import { browserLaunch } from './unpack-browser';
import { runFolder } from './workspace';

/** Screens the pictures are taken on. */
export const screens = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** `test` with the browser that npm brought, one per worker. */
export const test = base.extend<object, { browser: Browser }>({
  browser: [
    async ({}, use) => {
      const browser = await chromium.launch({ ...(await browserLaunch()), headless: true });
      await use(browser as unknown as Browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';

/** A fresh browser profile of the given size and colours. */
export async function openContext(
  browser: Browser,
  screen: keyof typeof screens = 'desktop',
  colorScheme: 'light' | 'dark' = 'light',
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: screens[screen],
    colorScheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
}

/** Takes a full-page picture under `.cache/e2e/pictures`. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${runFolder('pictures')}/${name}.png`, fullPage: true });
}
