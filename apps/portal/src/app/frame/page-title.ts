import { effect, inject, Injectable, signal } from '@angular/core';
import { Meta, Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from '../language/language';

/** Titles by route, in the page's language; “Error: …” while something on the page is wrong. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  readonly #title = inject(Title);
  readonly #meta = inject(Meta);
  readonly #transloco = inject(TranslocoService);
  readonly #language = inject(Language);
  readonly #key = signal('home.title');
  readonly #wrong = signal(false);

  constructor() {
    super();
    effect(() => this.#title.setTitle(this.#words()));
  }

  /** The page says itself what it is about, once it knows. */
  show(key: string): void {
    this.#key.set(key);
  }

  markWrong(wrong: boolean): void {
    this.#wrong.set(wrong);
  }

  override updateTitle(state: RouterStateSnapshot): void {
    this.#key.set(this.buildTitle(state) ?? 'home.title');
    this.#wrong.set(false);
    this.#meta.updateTag({ name: 'robots', content: isPrivate(state) ? 'noindex' : 'all' });
  }

  #words(): string {
    const name = this.#transloco.translate<string>(this.#key(), {}, this.#language.current());
    return this.#wrong() ? this.#transloco.translate('errors.title', { name }) : name;
  }
}

/** Pages of one request are found by their link only. */
function isPrivate(state: RouterStateSnapshot): boolean {
  let route = state.root;
  while (route.firstChild) route = route.firstChild;
  return route.data['private'] === true;
}
