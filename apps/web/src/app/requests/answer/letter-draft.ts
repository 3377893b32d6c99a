import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { ApiClient } from '@tabularium/web-client';

const saveAfter = 1000;
const tryAgainAfter = 10_000;

/**
 * The letter while it is written: kept on the server a second after each change, and in this tab's
 * storage until the server has it, so that no reload, lost session or lost network takes it away.
 */
@Injectable()
export class LetterDraft {
  readonly #api = inject(ApiClient);
  readonly #text = signal('');
  readonly #saved = signal('');
  readonly #savedAt = signal<string | null>(null);
  readonly #hasFailed = signal(false);
  #requestId = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly text = this.#text.asReadonly();
  readonly savedAt = this.#savedAt.asReadonly();
  readonly hasFailed = this.#hasFailed.asReadonly();
  readonly isUnsaved = computed(() => this.#text() !== this.#saved());

  constructor() {
    const warn = (event: BeforeUnloadEvent) => {
      if (this.isUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    inject(DestroyRef).onDestroy(() => {
      window.removeEventListener('beforeunload', warn);
      clearTimeout(this.#timer);
    });
  }

  /** Starts with what the server has; what this tab could not save before comes first. */
  open(requestId: string, saved: string, proposed: string): void {
    if (this.#requestId === requestId) return;
    this.#requestId = requestId;
    // The proposal is the server's own: as long as nobody changed it there is nothing to save.
    this.#saved.set(saved || proposed);
    const left = sessionStorage.getItem(this.#place());
    this.#text.set(left ?? (saved || proposed));
    if (left !== null) this.#saveSoon(0);
  }

  write(text: string): void {
    this.#text.set(text);
    sessionStorage.setItem(this.#place(), text);
    this.#saveSoon(saveAfter);
  }

  /** Saves at once; answers whether the server has everything now. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (!this.isUnsaved()) return true;
    const letter = this.#text();
    try {
      await this.#api.send('POST /requests/:id/answer/draft', { id: this.#requestId, letter });
    } catch {
      // The tab still has it; another try follows, and the page says that it is not saved.
      this.#hasFailed.set(true);
      this.#saveSoon(tryAgainAfter);
      return false;
    }
    this.#hasFailed.set(false);
    this.#saved.set(letter);
    this.#savedAt.set(new Date().toISOString());
    if (this.#text() === letter) sessionStorage.removeItem(this.#place());
    return this.#text() === letter;
  }

  /** The letter was sent: there is no draft any more. */
  forget(): void {
    clearTimeout(this.#timer);
    sessionStorage.removeItem(this.#place());
    this.#saved.set(this.#text());
  }

  #saveSoon(after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), after);
  }

  #place(): string {
    return `tabularium.draft.${this.#requestId}`;
  }
}
