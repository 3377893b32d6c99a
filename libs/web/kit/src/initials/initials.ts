import { Component, input } from '@angular/core';

/** A person as a small disc; nobody is a dashed circle. The name is what is read out. */
@Component({
  selector: 'tab-initials',
  template: `{{ initials() }}`,
  styles: `
    :host {
      display: inline-grid;
      place-items: center;
      flex: none;
      width: 24px;
      height: 24px;
      border-radius: 50%;
      background: var(--chip-neutral-bg);
      color: var(--chip-neutral);
      font-size: 10px;
      line-height: 1;
      font-weight: 600;
    }
    :host(.large) {
      width: 28px;
      height: 28px;
      font-size: 11px;
    }
    :host(.nobody) {
      background: none;
      border: 1.5px dashed var(--input-border);
    }
  `,
  host: { role: 'img', '[attr.aria-label]': 'name()', '[class.nobody]': '!initials()' },
})
export class Initials {
  readonly initials = input('');
  readonly name = input.required<string>();
}
