import { InjectionToken } from '@angular/core';

/** The clock, so that specs can set it. */
export const NOW = new InjectionToken<() => Date>('now', {
  providedIn: 'root',
  factory: () => () => new Date(),
});
