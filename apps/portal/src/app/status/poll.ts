import { DestroyRef, DOCUMENT, inject } from '@angular/core';

/** Does something again and again while the page is looked at. */
export function poll(everyMs: number, act: () => Promise<void>): void {
  const document = inject(DOCUMENT);
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') void act();
  }, everyMs);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
}
