import { effect, type Signal, signal } from '@angular/core';

/** A text for a live region that changes at most once in `every` milliseconds. */
export function spokenSummary(text: Signal<string>, every = 5000): Signal<string> {
  const spoken = signal('');
  let lastAt = 0;
  effect((onCleanup) => {
    const now = text();
    const wait = Math.max(0, lastAt + every - performance.now());
    const timer = setTimeout(() => {
      lastAt = performance.now();
      spoken.set(now);
    }, wait);
    onCleanup(() => clearTimeout(timer));
  });
  return spoken.asReadonly();
}
