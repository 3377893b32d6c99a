import { givenValues } from './mail-template';
import type { MailTemplate, ValueKind } from './mail-template';

/** Values of one mail by name, as the caller hands them in. */
export type MailValues = Readonly<Record<string, string>>;

/**
 * Checks that exactly the declared values are there and each is what it says. Callers break a promise
 * otherwise, so it throws; the text names the value, never what it holds.
 */
export function requireValues(
  template: MailTemplate,
  values: MailValues,
  ownSites: readonly string[],
): void {
  const kinds: Record<string, ValueKind> = { ...template.values, ...givenValues };
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(kinds, name))
      throw new Error(`A mail has the value ${name}, which its template does not declare.`);
  }
  for (const [name, kind] of Object.entries(kinds)) {
    const value = values[name];
    if (value === undefined) throw new Error(`A mail lacks its value ${name}.`);
    if (!isOfKind(kind, value, ownSites))
      throw new Error(`A mail's value ${name} is not what its template declares.`);
  }
}

/** The value as a reader sees it. */
export function wordOf(kind: ValueKind, value: string, language: string): string {
  if (typeof kind === 'object') return kind[value] ?? value;
  if (kind === 'date') return dateInWords(value, language);
  if (kind === 'count') return new Intl.NumberFormat(localeOf(language)).format(Number(value));
  return value;
}

function isOfKind(kind: ValueKind, value: string, ownSites: readonly string[]): boolean {
  if (typeof kind === 'object') return Object.hasOwn(kind, value);
  switch (kind) {
    case 'text':
      return !/\p{Cc}/u.test(value);
    case 'lines':
      return !/\p{Cc}/u.test(value.replaceAll('\n', ''));
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'count':
      return /^-?\d{1,9}$/.test(value);
    case 'code':
      return /^[A-Za-z0-9 -]{4,40}$/.test(value);
    case 'link':
      return (
        /^[\x21-\x7e]+$/.test(value) &&
        ownSites.some((site) => value === site || value.startsWith(`${site}/`))
      );
  }
}

function dateInWords(date: string, language: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const words = Temporal.PlainDate.from(date).toLocaleString(localeOf(language), options);
  // Without the comma that newer locale data puts after the English weekday.
  return language === 'en' ? words.replace(',', '') : words;
}

/** English dates read day first here: "Thursday 7 January 2027". */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
