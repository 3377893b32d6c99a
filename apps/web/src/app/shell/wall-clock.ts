import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { Dates } from '../words/dates';

/** Date and time in the zone that deadlines are reckoned in. */
@Component({
  selector: 'tab-wall-clock',
  template: `<span class="quiet figures">{{ words() }}</span>`,
  styles: `
    :host {
      white-space: nowrap;
    }
  `,
})
export class WallClock {
  readonly #dates = inject(Dates);
  readonly #now = signal(new Date().toISOString());
  protected readonly words = computed(() => {
    const zone = this.#dates.zone();
    const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
    const now = this.#now();
    return `${this.#dates.dayOfMoment(now)}, ${this.#dates.time(now)} ${city}`;
  });

  constructor() {
    const timer = setInterval(() => this.#now.set(new Date().toISOString()), 10_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
