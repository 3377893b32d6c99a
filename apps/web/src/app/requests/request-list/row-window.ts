/** The rows that are drawn: `first` up to, not including, `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** Where the list is scrolled to. */
export interface ScrollPlace {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly total: number;
}

const beyond = 6;
const drawAllUpTo = 60;
const pageSize = 100;

/** The rows in sight and a few beyond; short lists are drawn whole. */
export function rowWindow({ top, height, rowHeight, total }: ScrollPlace): RowWindow {
  if (total <= drawAllUpTo) return { first: 0, end: total };
  const first = Math.max(0, Math.floor(top / rowHeight) - beyond);
  const end = Math.min(total, Math.ceil((top + height) / rowHeight) + beyond);
  return { first: Math.min(first, Math.max(0, total - 1)), end: Math.max(end, 0) };
}

/** Where the answer that covers a window starts: answers of 200 begin at every 100th row. */
export function offsetFor(window: RowWindow): number {
  return Math.max(0, Math.floor(window.first / pageSize) * pageSize);
}
