import { Component, computed, input } from '@angular/core';

/** Grey lines in the shape of what loads; they show only after 200 ms, so fast answers don't blink. */
@Component({
  selector: 'tab-skeleton',
  template: `
    @for (line of rows(); track $index) {
      <i [style.height.px]="height()" [style.width.%]="line"></i>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 16px 0;
      opacity: 0;
      animation: show 1ms linear 200ms forwards;
    }
    i {
      border-radius: var(--radius);
      background: var(--line);
    }
    @keyframes show {
      to {
        opacity: 1;
      }
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class Skeleton {
  readonly lines = input(4);
  readonly height = input(20);
  protected readonly rows = computed(() =>
    Array.from({ length: this.lines() }, (_, at) => [92, 78, 85, 64][at % 4] ?? 80),
  );
}
