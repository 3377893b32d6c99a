import { Injectable, signal } from '@angular/core';
import type { AnswerOf } from '@tabularium/web-client';

type Counts = AnswerOf<'POST /requests/search'>['counts'];

/** How many requests each view holds, as the last list said; the navigation shows them. */
@Injectable({ providedIn: 'root' })
export class RequestCounts {
  readonly #counts = signal<Counts | null>(null);
  readonly counts = this.#counts.asReadonly();

  learn(counts: Counts): void {
    this.#counts.set(counts);
  }
}
