/** One small bar: a system that answered, failed, needs a person, or is still open. */
export type SegmentKind = 'done' | 'failed' | 'person' | 'open';

/** How many of each; `all` counts every system asked. */
export interface SegmentFigures {
  readonly done: number;
  readonly failed: number;
  readonly all: number;
}

const mostBars = 8;

/** The bars in their order; more systems than fit are drawn in proportion, never hiding a failure. */
export function segmentKinds(figures: SegmentFigures): SegmentKind[] {
  const bars = Math.min(figures.all, mostBars);
  if (bars === 0) return [];
  const share = bars / figures.all;
  const failed = figures.failed === 0 ? 0 : Math.max(1, Math.round(figures.failed * share));
  const done = Math.min(bars - failed, Math.floor(figures.done * share + 1e-9));
  return [
    ...Array<SegmentKind>(done).fill('done'),
    ...Array<SegmentKind>(failed).fill('failed'),
    ...Array<SegmentKind>(bars - done - failed).fill('open'),
  ];
}
