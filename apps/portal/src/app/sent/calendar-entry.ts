/** What the calendar of the person gets to know: a date and a reference, no personal data. */
export interface CalendarFacts {
  readonly reference: string;
  readonly dueOn: string;
  readonly title: string;
  readonly description: string;
  readonly now: Date;
}

/** An all-day entry on the due date (RFC 5545). */
export function calendarEntry({
  reference,
  dueOn,
  title,
  description,
  now,
}: CalendarFacts): string {
  const nextDay = new Date(`${dueOn}T00:00:00Z`);
  nextDay.setUTCDate(nextDay.getUTCDate() + 1);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tabularium//Portal//EN',
    'BEGIN:VEVENT',
    `UID:${reference}@tabularium`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${dueOn.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${nextDay.toISOString().slice(0, 10).replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.flatMap(folded).join('\r\n') + '\r\n';
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Lines longer than 75 octets go on in the next, after a blank. */
function folded(line: string): string[] {
  const encoder = new TextEncoder();
  const parts: string[] = [''];
  for (const letter of line) {
    const part = parts.at(-1) ?? '';
    const isFull = encoder.encode(part + letter).length > 75;
    if (isFull) parts.push(` ${letter}`);
    else parts[parts.length - 1] = part + letter;
  }
  return parts;
}
