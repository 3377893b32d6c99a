import { DOCUMENT, inject, InjectionToken } from '@angular/core';

/**
 * Moves the focus to an element of this page. Plain `#id` links would replace the token that
 * stands after the # of a status page.
 */
export const skipTo = new InjectionToken<(event: Event | null, id: string) => void>('skip to', {
  providedIn: 'root',
  factory: () => {
    const document = inject(DOCUMENT);
    return (event, id) => {
      event?.preventDefault();
      const target = document.getElementById(id);
      target?.focus();
      target?.scrollIntoView?.({ block: 'center' });
    };
  },
});
