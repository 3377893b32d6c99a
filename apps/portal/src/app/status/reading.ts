import { computed, inject, Injectable, signal } from '@angular/core';
import { type AnswerOf, ApiClient, problemOf } from '@tabularium/web-client';
import { Portal } from '../frame/portal';

/** Messages, the answer and its files. */
export type RequestContents = AnswerOf<'POST /public/:controller/status/contents'>;

/**
 * What a fresh code opened (decision 15): kept in this page's memory only, so a reload, another tab
 * or half an hour asks for a new code.
 */
@Injectable({ providedIn: 'root' })
export class Reading {
  readonly #api = inject(ApiClient);
  readonly #portal = inject(Portal);
  readonly #open = signal<{ statusToken: string; readingToken: string } | null>(null);
  readonly #contents = signal<RequestContents | null>(null);
  readonly #hasEnded = signal(false);
  readonly contents = this.#contents.asReadonly();
  /** The code's half hour is over. */
  readonly hasEnded = this.#hasEnded.asReadonly();
  readonly isOpen = computed(() => this.#open() !== null);
  /** What is being written; it outlives the code, so that nothing written is lost with it. */
  readonly reply = signal({ text: '' });

  /** Another request than the one that was opened is closed again. */
  lookAt(statusToken: string): void {
    if (this.#open() === null || this.#open()?.statusToken === statusToken) return;
    this.#close(false);
    this.reply.set({ text: '' });
  }

  /** Redeems a code and reads what it opens. */
  async open(statusToken: string, code: string): Promise<void> {
    const controller = this.#portal.slug();
    const { readingToken } = await this.#api.send('POST /public/:controller/status/open', {
      controller,
      statusToken,
      code,
    });
    this.#open.set({ statusToken, readingToken });
    this.#hasEnded.set(false);
    await this.load();
  }

  async load(): Promise<void> {
    await this.act(async (access) => {
      this.#contents.set(
        await this.#api.send('POST /public/:controller/status/contents', {
          ...access,
          language: this.#portal.language(),
        }),
      );
    });
  }

  /** Acts with the access the code gave; false when that has ended and a new code is needed. */
  async act(
    work: (access: { controller: string; readingToken: string }) => Promise<unknown>,
  ): Promise<boolean> {
    const readingToken = this.#open()?.readingToken ?? '';
    try {
      await work({ controller: this.#portal.slug(), readingToken });
      return true;
    } catch (error) {
      if (problemOf(error).code !== 'portal.code-needed') throw error;
      this.#close(true);
      return false;
    }
  }

  #close(hasEnded: boolean): void {
    this.#open.set(null);
    this.#contents.set(null);
    this.#hasEnded.set(hasEnded);
  }
}
