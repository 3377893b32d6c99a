import type { AnswerOf } from '@tabularium/web-client';

/** A language an account may choose. */
export type Language = NonNullable<AnswerOf<'GET /session'>['account']>['language'];

/** Languages of the staff app: those with a file in `src/i18n`, in their own words. */
export const languages: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'en', name: 'English' },
];

/** All languages that letters and portals may have, in their own words. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  'zh-CN': '简体中文',
};

/** The locale that writes dates and numbers of a language. */
export const localeOf: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  'zh-CN': 'zh-CN',
};

/** The language itself if there are words for it, else English. */
export function spoken(wanted: string): Language {
  return languages.find((language) => language.code === wanted)?.code ?? 'en';
}
