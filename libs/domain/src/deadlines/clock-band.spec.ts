import { clockBand } from './clock-band';

const date = (text: string) => Temporal.PlainDate.from(text);
const dueOn = date('2026-12-28');
const receivedOn = date('2026-11-25');

it.each([
  [-400, 'over'],
  [-1, 'over'],
  [0, 'soon'],
  [3, 'soon'],
  [4, 'warn'],
  [7, 'warn'],
  [8, 'info'],
  [14, 'info'],
  [15, 'neutral'],
  [33, 'neutral'],
])('%d days before the due date the chip is %s', (days, band) => {
  const today = dueOn.subtract({ days });
  expect(clockBand({ receivedOn, dueOn, today, closedOn: null })).toEqual({
    band,
    days,
    dueOn: '2026-12-28',
    answeredOnDay: null,
  });
});

it('stops when the request is closed, in time or late', () => {
  const today = date('2027-06-01');
  expect(clockBand({ receivedOn, dueOn, today, closedOn: date('2026-12-07') })).toEqual({
    band: 'ok',
    days: 21,
    dueOn: '2026-12-28',
    answeredOnDay: 12,
  });
  expect(clockBand({ receivedOn, dueOn, today, closedOn: date('2026-12-30') }).days).toBe(-2);
});

it.each([
  [60, 30, 'info'],
  [60, 31, 'neutral'],
  [60, 15, 'warn'],
  [60, 6, 'soon'],
  [60, 7, 'warn'],
])('bands scale with a period of %d days: %d left is %s', (periodDays, days, band) => {
  const today = dueOn.subtract({ days });
  expect(clockBand({ receivedOn, dueOn, today, closedOn: null, periodDays }).band).toBe(band);
});
