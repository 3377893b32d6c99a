import { Component, computed, input } from '@angular/core';
import { type IconName, iconPaths } from './icon-paths';

/** One drawing of the icon set. It is never alone: the word beside it says what it means. */
@Component({
  selector: 'tab-icon',
  template: `
    <svg
      viewBox="0 0 20 20"
      [attr.width]="size()"
      [attr.height]="size()"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
    >
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly size = input(16);
  protected readonly path = computed(() => iconPaths[this.name()]);
}
