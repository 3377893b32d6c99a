import { inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import type { WordKey } from '../words/word-keys';
import { injectWords } from '../words/words';

/** Page titles in the active language; a route's `title` is the key of its words. */
@Injectable({ providedIn: 'root' })
export class PageTitles extends TitleStrategy {
  readonly #title = inject(Title);
  readonly #t = injectWords();
  readonly #name = signal('');
  /** The page's name, shown in the bar where the page has no room for a heading. */
  readonly name = this.#name.asReadonly();

  override updateTitle(state: RouterStateSnapshot): void {
    const key = this.buildTitle(state) as WordKey | undefined;
    if (key) this.show(this.#t(key));
  }

  /** A page that knows its name only later, such as a request's reference. Never a person's name. */
  show(name: string): void {
    this.#name.set(name);
    this.#title.setTitle(`${name} · Tabularium`);
  }
}
