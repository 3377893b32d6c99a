import { DestroyRef, effect, inject, type Signal, signal } from '@angular/core';
import { NOW } from '../words/now';

/** A clock set wrong on the person's device must not lock them out. */
const atMost = 60;

/** Seconds until an instant, counting down; 0 once it is reached. */
export function secondsUntil(instant: Signal<string | null>): Signal<number> {
  const now = inject(NOW);
  const left = signal(0);
  const count = () => left.set(secondsBetween(now(), instant()));
  effect(() => {
    instant();
    count();
  });
  const timer = setInterval(count, 1000);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  return left.asReadonly();
}

/** Whole seconds from one time to another, never below 0. */
export function secondsBetween(now: Date, instant: string | null): number {
  if (instant === null) return 0;
  const seconds = Math.ceil((new Date(instant).getTime() - now.getTime()) / 1000);
  return Math.min(Math.max(seconds, 0), atMost);
}
