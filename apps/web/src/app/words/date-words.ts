/** How much of a day is written: "25 Nov", "Wed 25 Nov", "Wed 25 Nov 2026". */
export type DayLength = 'short' | 'weekday' | 'full' | 'year';

const dayParts: Readonly<Record<DayLength, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  full: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  year: { day: 'numeric', month: 'short', year: 'numeric' },
};

function written(at: Date, locale: string, parts: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(locale, parts).format(at);
  // English puts a comma after the weekday only when the year follows; our dates never have one.
  return locale.startsWith('en') ? text.replace(/^(\w{3}),/, '$1') : text;
}

/** A calendar day (`2026-12-28`), which has no zone. */
export function dayWords(day: string, locale: string, length: DayLength): string {
  return written(new Date(`${day}T12:00:00Z`), locale, { ...dayParts[length], timeZone: 'UTC' });
}

/** The calendar day on which a moment falls in a zone. */
export function dayOf(moment: string | Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(moment));
}

/** "08:14", or "14:11:02" where seconds matter. */
export function timeWords(moment: string, locale: string, zone: string, seconds = false): string {
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: seconds ? '2-digit' : undefined,
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(moment));
}

/** "4 s", "2 min", "1 h 5 min": how long something took, in the shortest true form. */
export function durationWords(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.max(0, Math.round(milliseconds))} ms`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60)
    return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
