import { Component, computed, input } from '@angular/core';
import { type IconName, iconShapes } from './icon-shapes';

/** A decoration beside words; hidden from readers. */
@Component({
  selector: 'tab-icon',
  template: `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path [attr.d]="shape()" />
  </svg>`,
  host: { class: 'icon' },
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly shape = computed(() => iconShapes[this.name()]);
}
