import { Component, input } from '@angular/core';

/** A key as it is printed on the keyboard; for the eye only, the control names its keys itself. */
@Component({
  selector: 'tab-key-hint',
  template: `<kbd>{{ key() }}</kbd>`,
  styles: `
    :host {
      display: inline-flex;
    }
    kbd {
      min-width: 16px;
      padding: 0 4px;
      border: 1px solid currentColor;
      border-radius: 3px;
      font: 500 11px/16px var(--font);
      text-align: center;
      opacity: 0.85;
    }
    @media (hover: none) and (pointer: coarse) {
      :host {
        display: none;
      }
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class KeyHint {
  readonly key = input.required<string>();
}
