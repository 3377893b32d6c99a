import { inject, Injectable } from '@angular/core';
import { Session } from '../session/session';
import { dayOf, dayWords, type DayLength, timeWords } from './date-words';
import { localeOf } from './languages';
import { Words } from './words';

/** Days and times in the active language and, unless a request names its own, the first controller's zone. */
@Injectable({ providedIn: 'root' })
export class Dates {
  readonly #words = inject(Words);
  readonly #session = inject(Session);

  day(day: string, length: DayLength = 'weekday'): string {
    return dayWords(day, this.#locale(), length);
  }

  time(moment: string, zone = this.zone(), seconds = false): string {
    return timeWords(moment, this.#locale(), zone, seconds);
  }

  /** "Wed 25 Nov, 08:14"; today is "today 08:14". */
  moment(moment: string, zone = this.zone()): string {
    const time = this.time(moment, zone);
    if (this.isToday(moment, zone)) return this.#words.say('date.today-at', { time });
    return this.#words.say('date.day-at', { day: this.dayOfMoment(moment, 'weekday', zone), time });
  }

  /** "Today, Thu 26 Nov" over the lines of a day. */
  heading(day: string, zone = this.zone()): string {
    const words = this.day(day);
    return day === dayOf(new Date(), zone)
      ? this.#words.say('date.today-head', { day: words })
      : words;
  }

  dayOfMoment(moment: string, length: DayLength = 'weekday', zone = this.zone()): string {
    return this.day(dayOf(moment, zone), length);
  }

  isToday(moment: string, zone = this.zone()): boolean {
    return dayOf(moment, zone) === dayOf(new Date(), zone);
  }

  zone(): string {
    return this.#session.controllers()[0]?.timeZone ?? 'UTC';
  }

  #locale(): string {
    return localeOf[this.#words.language()];
  }
}
