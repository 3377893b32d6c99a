import { DestroyRef, inject, type Signal, signal } from '@angular/core';

/** The widths at which the layout changes. */
export const widths = {
  phone: '(max-width: 719.98px)',
  panel: '(min-width: 1200px)',
} as const;

/** Whether a media query matches, as a signal. */
export function mediaMatches(query: string): Signal<boolean> {
  const list = window.matchMedia(query);
  const matches = signal(list.matches);
  const listen = () => matches.set(list.matches);
  list.addEventListener('change', listen);
  inject(DestroyRef).onDestroy(() => list.removeEventListener('change', listen));
  return matches.asReadonly();
}
