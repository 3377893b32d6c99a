import type { ChipTone } from '../chip/chip';
import type { IconName } from '../icon/icon-paths';

/** The figures of a request's clock, as the API gives them. */
export interface ClockFigures {
  readonly band: 'neutral' | 'info' | 'warn' | 'soon' | 'over' | 'ok';
  readonly days: number;
  readonly answeredOnDay: number | null;
}

/** Which sentence the chip says, and the figure in it. */
export interface DeadlineSentence {
  readonly key: 'answered' | 'closed' | 'late' | 'today' | 'tomorrow' | 'left';
  readonly count: number;
}

const icons: Readonly<Record<ClockFigures['band'], IconName>> = {
  neutral: 'clock',
  info: 'clock',
  warn: 'clock',
  soon: 'bell',
  over: 'alert',
  ok: 'check',
};

/** The sentence of a clock: "3 days late", "due tomorrow", "21 days left", "answered on day 12". */
export function deadlineSentence(clock: ClockFigures): DeadlineSentence {
  if (clock.band === 'ok')
    return clock.answeredOnDay === null
      ? { key: 'closed', count: 0 }
      : { key: 'answered', count: clock.answeredOnDay };
  if (clock.days < 0) return { key: 'late', count: -clock.days };
  if (clock.days === 0) return { key: 'today', count: 0 };
  if (clock.days === 1) return { key: 'tomorrow', count: 1 };
  return { key: 'left', count: clock.days };
}

/** Colour and icon of a clock; the band is the API's, since it scales with the period. */
export function deadlineLook(clock: ClockFigures): { tone: ChipTone; icon: IconName } {
  return { tone: clock.band, icon: icons[clock.band] };
}
