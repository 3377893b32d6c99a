import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { Session } from '../session/session';
import type { WordKey } from '../words/word-keys';
import { isActingPlace, isTypingPlace, pressName } from './key-presses';

/** One key and what it does; `g r` is two presses one after the other. */
export interface KeyAct {
  readonly key: string;
  readonly words: WordKey;
  readonly act: () => void;
}

const sequenceWithin = 1200;

/** All keys that act now. Single letters never act in fields and can be switched off (WCAG 2.1.4). */
@Injectable({ providedIn: 'root' })
export class Keys {
  readonly #session = inject(Session);
  readonly #acts = signal<readonly KeyAct[]>([]);
  #first: { name: string; at: number } | null = null;

  /** What the `?` sheet lists; keys added last come first and win. */
  readonly acts = this.#acts.asReadonly();

  constructor() {
    const listen = (event: KeyboardEvent) => this.#press(event);
    document.addEventListener('keydown', listen);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('keydown', listen));
  }

  add(acts: readonly KeyAct[]): () => void {
    this.#acts.update((all) => [...acts, ...all]);
    return () => this.#acts.update((all) => all.filter((act) => !acts.includes(act)));
  }

  #press(event: KeyboardEvent): void {
    const name = pressName(event);
    if (!name || event.defaultPrevented || event.repeat) return;
    const act = this.#actFor(name, event.timeStamp);
    if (!act || !this.#isAllowed(name, event.target)) return;
    event.preventDefault();
    act.act();
  }

  #actFor(name: string, at: number): KeyAct | undefined {
    const first = this.#first && at - this.#first.at < sequenceWithin ? this.#first.name : null;
    const startsSequence = this.#acts().some((act) => act.key.startsWith(`${name} `));
    this.#first = startsSequence ? { name, at } : null;
    const wanted = first ? `${first} ${name}` : name;
    return this.#acts().find((act) => act.key === wanted || act.key === name);
  }

  #isAllowed(name: string, target: EventTarget | null): boolean {
    if (name.startsWith('Ctrl ')) return true;
    if (
      document.querySelector(
        '.cdk-overlay-container [role=dialog], .cdk-overlay-container [role=menu]',
      )
    )
      return false;
    if (isTypingPlace(target)) return false;
    if ((name === 'Space' || name === 'Enter') && isActingPlace(target)) return false;
    return name === 'Escape' || (this.#session.account()?.singleKeys ?? false);
  }
}

/** Lets keys act as long as the component lives. */
export function injectKeys(acts: readonly KeyAct[]): void {
  inject(DestroyRef).onDestroy(inject(Keys).add(acts));
}
