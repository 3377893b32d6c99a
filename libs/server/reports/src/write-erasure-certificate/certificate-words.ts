/** "1 e-mail", "2 e-mails": a count with its word. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A list as a sentence has it: "19 gone, 9 anonymous and 7 kept". */
export function listed(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? 'none';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** Times as a certificate writes them, in the zone of the controller. */
export class CertificateTimes {
  constructor(private readonly timeZone: string) {}

  /** "9 December 2026" */
  longDay(at: Temporal.Instant): string {
    return this.format(at, { day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** "9 Dec 2026" */
  day(at: Temporal.Instant): string {
    return this.format(at, { day: 'numeric', month: 'short', year: 'numeric' });
  }

  /** "Wed 25 Nov 2026" */
  weekday(at: Temporal.Instant | Temporal.PlainDate): string {
    const options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
    return this.format(at, options).replace(',', '');
  }

  /** "14:26" */
  time(at: Temporal.Instant): string {
    return this.format(at, { hour: '2-digit', minute: '2-digit' });
  }

  /** "14:26:07" */
  exactTime(at: Temporal.Instant): string {
    return this.format(at, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  }

  /** "CET" */
  zone(at: Temporal.Instant): string {
    return this.format(at, { timeZoneName: 'short' }).split(' ').at(-1) ?? this.timeZone;
  }

  private format(
    at: Temporal.Instant | Temporal.PlainDate,
    options: Intl.DateTimeFormatOptions,
  ): string {
    if (at instanceof Temporal.PlainDate) return at.toLocaleString('en-GB', options);
    const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: this.timeZone });
    return format.format(at.epochMilliseconds);
  }
}

/** "2 e-mails, 1 phone": identifiers of a search by kind. */
export function identifierKinds(counts: Readonly<Record<string, number>>): string {
  const words: Readonly<Record<string, readonly [string, string]>> = {
    email: ['e-mail', 'e-mails'],
    phone: ['phone', 'phones'],
    name: ['name', 'names'],
    'system-id': ['customer number', 'customer numbers'],
  };
  return Object.entries(words)
    .flatMap(([kind, [one, many]]) => (counts[kind] ? [counted(counts[kind], one, many)] : []))
    .join(', ');
}

/** A masked address: enough to recognise, too little to write to. */
export function maskedAddress(email: string): string {
  const [local = '', domain = ''] = email.split('@');
  return `${[...local][0] ?? ''}•••@${domain}`;
}
