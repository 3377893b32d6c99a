/** How long a kept record is kept: `8 years from the end of the year of invoice_date`. */
export interface TermRule {
  readonly amount: number;
  readonly unit: 'years' | 'months' | 'days';
  readonly from: 'end of year' | 'end of month' | 'day';
  readonly column: string;
}

/** Reads a term; null when it is not written as we understand it. */
export function readTerm(text: string): TermRule | null {
  const found =
    /^(\d{1,3}) (year|month|day)s? from (?:the )?(?:end of (?:the )?(year|month) of )?([A-Za-z_][A-Za-z0-9_]*)$/.exec(
      text.trim(),
    );
  if (!found) return null;
  const [, amount, unit, period, column] = found;
  const from = period === 'year' ? 'end of year' : period === 'month' ? 'end of month' : 'day';
  return {
    amount: Number(amount),
    unit: `${unit}s` as TermRule['unit'],
    from,
    column: column ?? '',
  };
}

/** The last day on which a record is kept. */
export function termEnd(rule: TermRule, start: Temporal.PlainDate): Temporal.PlainDate {
  const end = startOf(rule, start).add({ [rule.unit]: rule.amount });
  // One month from the end of February is the end of March.
  return rule.from === 'end of month' && rule.unit !== 'days'
    ? end.with({ day: end.daysInMonth })
    : end;
}

/** The term in words for one record: "8 years from the end of 2021". */
export function termInWords(rule: TermRule, start: Temporal.PlainDate): string {
  const amount = `${rule.amount} ${rule.amount === 1 ? rule.unit.slice(0, -1) : rule.unit}`;
  switch (rule.from) {
    case 'end of year':
      return `${amount} from the end of ${start.year}`;
    case 'end of month':
      return `${amount} from the end of ${monthName(start)} ${start.year}`;
    case 'day':
      return `${amount} from ${dateInWords(start)}`;
  }
}

/** "31 Dec 2029": the way dates stand in sentences for people. */
export function dateInWords(date: Temporal.PlainDate): string {
  return `${date.day} ${monthName(date)} ${date.year}`;
}

function monthName(date: Temporal.PlainDate): string {
  return 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[date.month - 1] ?? '';
}

function startOf(rule: TermRule, start: Temporal.PlainDate): Temporal.PlainDate {
  switch (rule.from) {
    case 'end of year':
      return start.with({ month: 12, day: 31 });
    case 'end of month':
      return start.with({ day: start.daysInMonth });
    case 'day':
      return start;
  }
}
