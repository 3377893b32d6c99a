import { inject, Injectable, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';

/** One thing that was said. */
export interface Said {
  readonly text: string;
  readonly at: string;
}

const keep = 20;
const shownFor = 8000;

/** Short notes that something went through: 8 s on the screen, then in the bell's list. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  readonly #bar = inject(MatSnackBar);
  readonly #said = signal<readonly Said[]>([]);
  readonly #unseen = signal(0);
  readonly said = this.#said.asReadonly();
  readonly unseen = this.#unseen.asReadonly();

  say(text: string): void {
    this.#bar.open(text, undefined, {
      duration: shownFor,
      politeness: 'polite',
      horizontalPosition: 'end',
    });
    this.#said.update((all) => [{ text, at: new Date().toISOString() }, ...all].slice(0, keep));
    this.#unseen.update((count) => count + 1);
  }

  markSeen(): void {
    this.#unseen.set(0);
  }
}
