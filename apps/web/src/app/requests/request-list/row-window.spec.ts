import { offsetFor, rowWindow } from './row-window';

const place = (top: number, total = 10_000) => ({ top, height: 700, rowHeight: 44, total });

describe('rowWindow', () => {
  it('draws short lists whole', () => {
    expect(rowWindow(place(0, 25))).toEqual({ first: 0, end: 25 });
  });

  it('keeps fewer than 40 rows of ten thousand, wherever the list is scrolled to', () => {
    for (const top of [0, 1, 4_400, 220_000, 440_000]) {
      const { first, end } = rowWindow(place(top));
      expect(end - first).toBeLessThan(40);
      expect(first * 44).toBeLessThanOrEqual(top);
      expect(end * 44).toBeGreaterThanOrEqual(Math.min(top + 700, 440_000));
    }
  });

  it('is always inside one answer of 200 rows', () => {
    for (let top = 0; top < 440_000; top += 977) {
      const window = rowWindow(place(top));
      const offset = offsetFor(window);
      expect(window.first).toBeGreaterThanOrEqual(offset);
      expect(window.end).toBeLessThanOrEqual(offset + 200);
    }
  });
});
