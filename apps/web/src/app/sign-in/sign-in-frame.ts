import { Component, computed, inject } from '@angular/core';
import { Session } from '../session/session';
import { Brand } from '../brand/brand';
import { languages } from '../words/languages';
import { injectWords, Words } from '../words/words';

/** The page around everything that happens before people are signed in. */
@Component({
  selector: 'tab-sign-in-frame',
  imports: [Brand],
  template: `
    <header>
      <tab-brand />
      @if (languages.length > 1) {
        <label>
          <span class="visually-hidden">{{ t('frame.language') }}</span>
          <select
            class="control"
            [value]="words.language()"
            (change)="speak($any($event.target).value)"
          >
            @for (language of languages; track language.code) {
              <option [value]="language.code" [attr.lang]="language.code">
                {{ language.name }}
              </option>
            }
          </select>
        </label>
      } @else {
        <span class="quiet">{{ languages[0]?.name }}</span>
      }
    </header>
    <main><ng-content /></main>
    <footer class="small quiet">
      <span>{{ t('sign-in.logged') }}</span>
      @if (version(); as number) {
        <span>{{ t('frame.version', { number }) }}</span>
      }
    </footer>
  `,
  styleUrl: './sign-in-frame.css',
})
export class SignInFrame {
  protected readonly t = injectWords();
  protected readonly words = inject(Words);
  protected readonly languages = languages;
  readonly #session = inject(Session);
  protected readonly version = computed(() => this.#session.facts()?.version);

  protected speak(language: string): void {
    void this.words.speak(language);
  }
}
