import { inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { type Language, localeOf, spoken } from './languages';
import type { CountKey, WordFacts, WordKey } from './word-keys';

/** Texts in the active language. Reads a signal, so templates follow when the language changes. */
@Injectable({ providedIn: 'root' })
export class Words {
  readonly #transloco = inject(TranslocoService);
  readonly #language = signal<Language>('en');
  readonly language = this.#language.asReadonly();

  /** Loads a language's file before anything is shown in it. */
  async speak(wanted: string): Promise<void> {
    const language = spoken(wanted);
    await firstValueFrom(this.#transloco.load(language));
    this.#transloco.setActiveLang(language);
    document.documentElement.lang = language;
    this.#language.set(language);
  }

  /** One text with its places filled. */
  say(key: WordKey, facts: WordFacts = {}): string {
    return this.#transloco.translate(key, this.#shown(facts), this.#language());
  }

  /** The form of a text that fits a number, which fills the place `count`. */
  count(key: CountKey, count: number, facts: WordFacts = {}): string {
    const form = new Intl.PluralRules(localeOf[this.#language()]).select(count);
    const exact = `${key}.${form}`;
    const chosen = this.has(exact) ? exact : (`${key}.other` as WordKey);
    return this.say(chosen, { ...facts, count });
  }

  /** Whether there is a text for a key that comes from the server. */
  has(key: string): key is WordKey {
    const texts = this.#transloco.getTranslation(this.#language()) as Record<string, unknown>;
    return typeof texts[key] === 'string';
  }

  #shown(facts: WordFacts): Record<string, string> {
    const figures = new Intl.NumberFormat(localeOf[this.#language()]);
    return Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [
        name,
        typeof value === 'number' ? figures.format(value) : String(value ?? ''),
      ]),
    );
  }
}

/** `t('key', facts)`, `t.count('key', n)`: what components call their words by. */
export interface Say {
  (key: WordKey, facts?: WordFacts): string;
  count(key: CountKey, count: number, facts?: WordFacts): string;
  /** A text the server names, or the fallback where there is none. */
  or(key: string, fallback: string, facts?: WordFacts): string;
}

/** The words of a component. */
export function injectWords(): Say {
  const words = inject(Words);
  return Object.assign((key: WordKey, facts?: WordFacts) => words.say(key, facts), {
    count: (key: CountKey, count: number, facts?: WordFacts) => words.count(key, count, facts),
    or: (key: string, fallback: string, facts?: WordFacts) =>
      words.has(key) ? words.say(key, facts) : fallback,
  });
}
