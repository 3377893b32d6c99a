import { deadlineLook, deadlineSentence } from './deadline-words';

const clock = (days: number, band: 'soon' | 'over' | 'neutral' | 'ok' = 'neutral') => ({
  band,
  days,
  answeredOnDay: null,
});

describe('deadlineSentence', () => {
  it.each([
    [-2, 'late', 2],
    [-1, 'late', 1],
    [0, 'today', 0],
    [1, 'tomorrow', 1],
    [2, 'left', 2],
    [42, 'left', 42],
  ])('says the right thing with %i days to go', (days, key, count) => {
    expect(deadlineSentence(clock(days))).toEqual({ key, count });
  });

  it('counts the day of the answer once closed, and never says late then', () => {
    expect(deadlineSentence({ band: 'ok', days: -9, answeredOnDay: 12 })).toEqual({
      key: 'answered',
      count: 12,
    });
    expect(deadlineSentence(clock(-9, 'ok')).key).toBe('closed');
  });

  it('has an alarm only for what is late', () => {
    expect(deadlineLook(clock(-1, 'over'))).toEqual({ tone: 'over', icon: 'alert' });
    expect(deadlineLook(clock(1, 'soon')).icon).toBe('bell');
  });
});
