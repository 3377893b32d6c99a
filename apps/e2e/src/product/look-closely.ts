import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility';
import { picture, screens } from './test';

/** Looks at a screen on desktop and phone, light and dark: a picture each, axe clean, nothing sideways. */
export async function lookClosely(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? screens.desktop;
  for (const [screen, size] of Object.entries(screens)) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(250);
      await picture(page, `${name}-${screen}-${colorScheme}`);
      await expectAccessible(page, `${name} ${screen} ${colorScheme}`);
    }
    await expectNoSidewaysScroll(page, `${name} ${screen}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(before);
}
