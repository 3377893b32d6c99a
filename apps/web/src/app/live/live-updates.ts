import {
  DestroyRef,
  effect,
  inject,
  Injectable,
  type Signal,
  signal,
  untracked,
} from '@angular/core';
import { type AnswerOf } from '@tabularium/web-client';
import { Session } from '../session/session';
import { ChangeCounts } from './change-counts';

type LiveChange = AnswerOf<'GET /events'>;

const pollEvery = 15_000;
const reopenAfter = 5_000;

/** The one event stream of the app. While it is lost everything is asked again every 15 s. */
@Injectable({ providedIn: 'root' })
export class LiveUpdates {
  readonly #session = inject(Session);
  readonly #counts = signal(new ChangeCounts());
  readonly #lost = signal(false);
  readonly #lastAt = signal<string | null>(null);
  #stream: EventSource | null = null;
  #poll: ReturnType<typeof setInterval> | undefined;
  #reopen: ReturnType<typeof setTimeout> | undefined;

  readonly lost = this.#lost.asReadonly();
  readonly lastAt = this.#lastAt.asReadonly();

  constructor() {
    effect(() => {
      const accountId = this.#session.account()?.id;
      untracked(() => (accountId ? this.#open() : this.#close()));
    });
  }

  /** Grows whenever the request, or any request for null, may have changed. */
  changesOf(requestId: string | null): number {
    return this.#counts().of(requestId);
  }

  #open(): void {
    this.#close();
    this.#listen();
  }

  #listen(): void {
    const stream = new EventSource('/api/events');
    this.#stream?.close();
    this.#stream = stream;
    stream.onopen = () => this.#found();
    stream.onmessage = (event: MessageEvent<string>) => this.#note(event.data);
    stream.onerror = () => this.#lose(stream);
  }

  #close(): void {
    this.#stream?.close();
    this.#stream = null;
    clearInterval(this.#poll);
    clearTimeout(this.#reopen);
    this.#poll = undefined;
    this.#lost.set(false);
  }

  #found(): void {
    const wasLost = this.#lost();
    this.#lost.set(false);
    this.#lastAt.set(new Date().toISOString());
    clearInterval(this.#poll);
    this.#poll = undefined;
    if (wasLost) this.#counts.update((counts) => counts.all());
  }

  #note(text: string): void {
    this.#lastAt.set(new Date().toISOString());
    const change = JSON.parse(text) as LiveChange;
    this.#counts.update((counts) => counts.one(change.requestId));
  }

  #lose(stream: EventSource): void {
    this.#lost.set(true);
    this.#lastAt.update((at) => at ?? new Date().toISOString());
    this.#poll ??= setInterval(() => this.#counts.update((counts) => counts.all()), pollEvery);
    // A closed stream is not tried again by the browser (the server answered an error): we do it.
    if (stream.readyState === EventSource.CLOSED) {
      clearTimeout(this.#reopen);
      this.#reopen = setTimeout(() => this.#listen(), reopenAfter);
    }
  }
}

/**
 * Calls `reload` when the request (null: any request) changes, at most once in `pause`
 * milliseconds, so that a busy search does not ask for the page with every record.
 */
export function followChanges(
  requestId: Signal<string | null> | null,
  reload: () => void,
  pause = 500,
): void {
  const live = inject(LiveUpdates);
  const count = () => live.changesOf(requestId ? requestId() : null);
  let seen: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const now = count();
    seen ??= now;
    if (now === seen || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      seen = untracked(count);
      reload();
    }, pause);
  });
  inject(DestroyRef).onDestroy(() => clearTimeout(timer));
}
