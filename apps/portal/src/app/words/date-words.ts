/** Where and in which language a date is said. */
export interface DateManner {
  readonly locale: string;
  readonly timeZone: string;
}

/** `2026-12-28` → “Monday 28 December 2026”. */
export function longDate(date: string, locale: string): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  if (!locale.startsWith('zh'))
    return withoutComma(formatted(dayOf(date), locale, 'UTC', parts), locale);
  const { weekday, ...day } = parts;
  const name = formatted(dayOf(date), locale, 'UTC', { weekday });
  return `${formatted(dayOf(date), locale, 'UTC', day)}（${name}）`;
}

/** `2032-12-31` → “31 December 2032”. */
export function plainDate(date: string, locale: string): string {
  return formatted(dayOf(date), locale, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `2026-11-25` → “25 November”. */
export function shortDate(date: string, locale: string): string {
  return formatted(dayOf(date), locale, 'UTC', { day: 'numeric', month: 'long' });
}

/** An instant's calendar date where the controller is. */
export function dateOf(instant: string | Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** An instant as “10:42”. */
export function timeOf(instant: string, { locale, timeZone }: DateManner): string {
  return formatted(new Date(instant), locale, timeZone, { hour: '2-digit', minute: '2-digit' });
}

/** An instant as “Wednesday 25 November”. */
export function dayOfWeekAndDate(instant: string, { locale, timeZone }: DateManner): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return withoutComma(formatted(new Date(instant), locale, timeZone, parts), locale);
}

/** English sets the weekday apart by a comma in some browsers and not in others: never. */
function withoutComma(date: string, locale: string): string {
  return locale.startsWith('en') ? date.replace(',', '') : date;
}

function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function formatted(
  at: Date,
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone, hourCycle: 'h23' }).format(at);
}
