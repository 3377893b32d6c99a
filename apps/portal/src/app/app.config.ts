import { provideHttpClient } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  Injectable,
  isDevMode,
  provideAppInitializer,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withRouterConfig,
} from '@angular/router';
import { provideTransloco, type Translation, type TranslocoLoader } from '@jsverse/transloco';
import { fallbackLanguage, languages } from '../i18n/languages';
import { routes } from './app.routes';
import { PageTitle } from './frame/page-title';
import { Language } from './language/language';

@Injectable({ providedIn: 'root' })
class LanguageFiles implements TranslocoLoader {
  getTranslation(code: string): Promise<Translation> {
    return languages[code]?.load() ?? Promise.resolve({});
  }
}

/** What the portal runs on. Tokens stand after the #, so the router must not scroll to them. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideHttpClient(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'disabled' }),
      withRouterConfig({ paramsInheritanceStrategy: 'always', onSameUrlNavigation: 'ignore' }),
    ),
    { provide: TitleStrategy, useExisting: PageTitle },
    provideTransloco({
      config: {
        availableLangs: Object.keys(languages),
        defaultLang: fallbackLanguage,
        fallbackLang: fallbackLanguage,
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
        missingHandler: { useFallbackTranslation: true, logMissingKey: isDevMode() },
      },
      loader: LanguageFiles,
    }),
    provideAppInitializer(() => inject(Language).start()),
  ],
};
