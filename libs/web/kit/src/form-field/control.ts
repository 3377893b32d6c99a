import { Directive, inject } from '@angular/core';
import { Field } from './field';

/** Ties an input, select or textarea to the label, hint and error of its `tab-field`. */
@Directive({
  selector: '[tabControl]',
  host: {
    class: 'control',
    '[id]': 'field.id',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': 'field.error() ? true : null',
  },
})
export class Control {
  protected readonly field = inject(Field);
}
