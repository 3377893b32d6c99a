import { afterNextRender, ElementRef, inject, Injector } from '@angular/core';

/** A function that, once the errors are on the screen, takes people to the first of them. */
export function injectFocusFirstError(): () => void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const injector = inject(Injector);
  return () =>
    afterNextRender(
      () => {
        const place = host.querySelector<HTMLElement>('[role=alert], [aria-invalid=true]');
        if (place && !place.hasAttribute('aria-invalid')) place.tabIndex = -1;
        place?.focus();
      },
      { injector },
    );
}
