import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { routes } from './app.routes';
import { loadNewVersion } from './shell/load-new-version';
import { signInAgain } from './session/lost-session';
import { showRememberedTheme } from './session/theme';
import { PageTitles } from './shell/page-titles';
import { languages } from './words/languages';
import { Words } from './words/words';
import { WordsLoader } from './words/words-loader';

/** Everything the app is made of: no zone, one language file before the first screen. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([signInAgain])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'disabled' }),
      withNavigationErrorHandler(({ error, url }) => loadNewVersion(error, url)),
    ),
    provideTransloco({
      config: {
        availableLangs: languages.map((language) => language.code),
        defaultLang: 'en',
        fallbackLang: 'en',
        missingHandler: { useFallbackTranslation: true },
        reRenderOnLangChange: false,
        prodMode: true,
      },
      loader: WordsLoader,
    }),
    { provide: TitleStrategy, useExisting: PageTitles },
    provideAppInitializer(() => {
      showRememberedTheme();
      return inject(Words).speak(navigator.language.slice(0, 2));
    }),
  ],
};
