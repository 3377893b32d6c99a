import { computed, inject, Injectable } from '@angular/core';
import { Portal } from '../frame/portal';
import { Language } from '../language/language';
import { dateOf, dayOfWeekAndDate, longDate, plainDate, shortDate, timeOf } from './date-words';
import { NOW } from './now';

/** Says dates in the page's language and the controller's time zone. */
@Injectable({ providedIn: 'root' })
export class Dates {
  readonly #language = inject(Language);
  readonly #portal = inject(Portal);
  readonly #now = inject(NOW);
  readonly #manner = computed(() => ({
    locale: this.#language.locale(),
    timeZone: this.#portal.facts().timeZone,
  }));

  long(date: string): string {
    return longDate(date, this.#manner().locale);
  }

  plain(date: string): string {
    return plainDate(date, this.#manner().locale);
  }

  short(date: string): string {
    return shortDate(date, this.#manner().locale);
  }

  time(instant: string): string {
    return timeOf(instant, this.#manner());
  }

  /** The instant's date where the controller is, as `2026-11-25`. */
  dateOf(instant: string): string {
    return dateOf(instant, this.#manner().timeZone);
  }

  weekday(instant: string): string {
    return dayOfWeekAndDate(instant, this.#manner());
  }

  isToday(instant: string): boolean {
    return this.dateOf(instant) === dateOf(this.#now(), this.#manner().timeZone);
  }
}
