import { Injectable } from '@angular/core';

/** The order in which the list last stood, so that `Shift J` on a page goes to the next one. */
@Injectable({ providedIn: 'root' })
export class ListOrder {
  #ids: readonly string[] = [];

  learn(ids: readonly string[]): void {
    this.#ids = ids;
  }

  /** The request `by` places further down the list, if the list knows it. */
  from(id: string, by: 1 | -1): string | null {
    const at = this.#ids.indexOf(id);
    return at === -1 ? null : (this.#ids[at + by] ?? null);
  }
}
