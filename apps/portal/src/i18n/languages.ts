import type { Translation } from '@jsverse/transloco';

/** A language people can read this site in. */
export interface PortalLanguage {
  /** Its name in itself, as the menu lists it. */
  readonly name: string;
  /** For dates and plurals. */
  readonly locale: string;
  readonly load: () => Promise<Translation>;
}

/** Adding a language is one file beside this one and one line here. */
export const languages: Readonly<Record<string, PortalLanguage>> = {
  en: {
    name: 'English',
    locale: 'en-GB',
    load: () => import('./en.json').then((file) => file.default),
  },
};

/** The language every text exists in. */
export const fallbackLanguage = 'en';
