import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';

/** Fetches a language's file. */
@Injectable()
export class WordsLoader implements TranslocoLoader {
  readonly #http = inject(HttpClient);

  getTranslation(language: string) {
    return this.#http.get<Translation>(`/i18n/${language}.json`);
  }
}
