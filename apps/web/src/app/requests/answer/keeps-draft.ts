import type { CanDeactivateFn } from '@angular/router';

/** A page that may hold something unsaved. */
export interface HoldsDraft {
  leave(): Promise<boolean>;
}

/** Saves what is unsaved before people go on; the page says what to do when that fails. */
export const keepsDraft: CanDeactivateFn<HoldsDraft> = (page) => page.leave();
