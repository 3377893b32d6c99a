/** Colour and words of the clock chip; the bands are those of the design's inbox. */
export type ClockBand = 'neutral' | 'info' | 'warn' | 'soon' | 'over' | 'ok';

/** What the chip shows. `days` < 0 = late. */
export type RequestClock = {
  readonly band: ClockBand;
  readonly days: number;
  readonly dueOn: string;
  readonly answeredOnDay: number | null;
};

/** What the chip is reckoned from; all days are local dates of the controller. */
export type ClockInput = {
  readonly receivedOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  readonly closedOn: Temporal.PlainDate | null;
  /** Whole days of a period that is not a month; its bands are ½, ¼ and ⅒ of it. */
  readonly periodDays?: number;
};

/** The clock chip of a request. */
export function clockBand(input: ClockInput): RequestClock {
  const end = input.closedOn ?? input.today;
  const days = daysBetween(end, input.dueOn);
  const answeredOnDay = input.closedOn && daysBetween(input.receivedOn, input.closedOn);
  const band = input.closedOn ? 'ok' : openBand(days, input.periodDays);
  return { band, days, dueOn: input.dueOn.toString(), answeredOnDay };
}

function openBand(days: number, periodDays: number | undefined): ClockBand {
  const [info, warn, soon] =
    periodDays === undefined ? [14, 7, 3] : [periodDays / 2, periodDays / 4, periodDays / 10];
  if (days < 0) return 'over';
  if (days <= soon) return 'soon';
  if (days <= warn) return 'warn';
  return days <= info ? 'info' : 'neutral';
}

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'day' }).days;
}
