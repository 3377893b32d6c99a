import { Component, computed, input } from '@angular/core';

/** How far something is, as a bar; the figures stand beside it in words. */
@Component({
  selector: 'tab-progress-bar',
  template: `<i [style.width.%]="share()"></i>`,
  styles: `
    :host {
      display: block;
      height: 4px;
      border-radius: 4px;
      overflow: hidden;
      background: var(--line);
    }
    :host(.thick) {
      height: 8px;
    }
    i {
      display: block;
      height: 100%;
      background: var(--primary);
      transition: width var(--motion);
      forced-color-adjust: none;
    }
  `,
  host: {
    role: 'progressbar',
    '[attr.aria-label]': 'label()',
    'aria-valuemin': '0',
    '[attr.aria-valuemax]': 'all()',
    '[attr.aria-valuenow]': 'done()',
  },
})
export class ProgressBar {
  readonly done = input.required<number>();
  readonly all = input.required<number>();
  readonly label = input.required<string>();
  protected readonly share = computed(() =>
    this.all() === 0 ? 0 : Math.min(100, (100 * this.done()) / this.all()),
  );
}
