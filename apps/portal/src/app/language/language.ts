import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { fallbackLanguage, languages } from '../../i18n/languages';
import { preferredLanguage } from './preferred-language';

const storageKey = 'tabularium.language';

/** The language of the page: chosen by the person, else by the browser, else by the controller. */
@Injectable({ providedIn: 'root' })
export class Language {
  readonly #transloco = inject(TranslocoService);
  readonly #document = inject(DOCUMENT);
  readonly #current = signal(fallbackLanguage);
  readonly current = this.#current.asReadonly();
  readonly locale = computed(() => languages[this.#current()]?.locale ?? 'en-GB');

  /** Before the first page: loads the words, so that no key is ever seen. */
  async start(): Promise<void> {
    const wanted = this.#chosen() ?? this.#document.defaultView?.navigator.languages ?? [];
    await this.#use(preferredLanguage(wanted, Object.keys(languages)) ?? fallbackLanguage);
  }

  /** Keeps to what the controller speaks, unless the person chose. */
  async follow(spoken: readonly string[], usual: string): Promise<void> {
    const offered = this.offered(spoken).map(({ code }) => code);
    if (offered.includes(this.#current())) return;
    await this.#use(offered.includes(usual) ? usual : (offered[0] ?? fallbackLanguage));
  }

  /** The person's own choice; kept for this tab only. */
  async choose(code: string): Promise<void> {
    this.#document.defaultView?.sessionStorage.setItem(storageKey, code);
    await this.#use(code);
  }

  /** Languages of a controller that have a file. */
  offered(spoken: readonly string[]): { code: string; name: string }[] {
    return spoken.flatMap((code) => {
      const language = languages[code];
      return language ? [{ code, name: language.name }] : [];
    });
  }

  /** How many of something, for the key's last part: `one`, `few`, `many`, `other`. */
  plural(count: number): Intl.LDMLPluralRule {
    return new Intl.PluralRules(this.locale()).select(count);
  }

  #chosen(): string[] | null {
    const code = this.#document.defaultView?.sessionStorage.getItem(storageKey);
    return code ? [code] : null;
  }

  async #use(code: string): Promise<void> {
    await firstValueFrom(this.#transloco.load(code));
    this.#transloco.setActiveLang(code);
    this.#document.documentElement.lang = code;
    this.#current.set(code);
  }
}
