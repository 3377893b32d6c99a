import { computed, inject, Injectable, signal } from '@angular/core';
import { Session } from './session';

const place = 'tabularium.controller';

/** The legal entity people look at now, or all of theirs. Lists follow it. */
@Injectable({ providedIn: 'root' })
export class ChosenController {
  readonly #session = inject(Session);
  readonly #slug = signal(sessionStorage.getItem(place));

  readonly controller = computed(
    () => this.#session.controllers().find((one) => one.slug === this.#slug()) ?? null,
  );

  choose(slug: string | null): void {
    if (slug === null) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, slug);
    this.#slug.set(slug);
  }
}
