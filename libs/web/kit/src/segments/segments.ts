import { Component, computed, input } from '@angular/core';
import { type SegmentFigures, segmentKinds } from './segment-kinds';

/** "4/6" as small bars; the full sentence is its accessible name. */
@Component({
  selector: 'tab-segments',
  template: `
    @for (kind of kinds(); track $index) {
      <i [class]="kind"></i>
    }
    @if (figures().all > 0 && !bare()) {
      <span aria-hidden="true">{{ figures().done }}/{{ figures().all }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 2px;
      font-size: 12px;
      line-height: 16px;
      font-variant-numeric: tabular-nums;
      color: var(--text-2);
    }
    i {
      width: 6px;
      height: 12px;
      border-radius: 1px;
      background: var(--line-strong);
      forced-color-adjust: none;
    }
    .done {
      background: var(--primary);
    }
    .failed {
      background: var(--error);
    }
    .person {
      background: var(--hand);
    }
    span {
      margin-left: 6px;
    }
  `,
  host: { role: 'img', '[attr.aria-label]': 'label()' },
})
export class Segments {
  readonly figures = input.required<SegmentFigures>();
  readonly label = input.required<string>();
  readonly bare = input(false);
  protected readonly kinds = computed(() => segmentKinds(this.figures()));
}
