import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Icon } from '../icon/icon';
import type { FormProblem } from './form-problem';

/** Label, hint, error and one line (or several) to write in. */
@Component({
  selector: 'tab-text-field',
  imports: [FormField, Icon],
  templateUrl: './text-field.html',
  host: { class: 'field', '[class.field-wrong]': 'problem()' },
})
export class TextField {
  readonly fieldId = input.required<string>();
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly problems = input<readonly FormProblem[]>([]);
  readonly type = input<'text' | 'email' | 'tel'>('text');
  readonly autocomplete = input('off');
  /** More than one line makes it a text area. */
  readonly lines = input(1);
  readonly maxLength = input(200);
  protected readonly problem = computed(
    () => this.problems().find(({ field }) => field === this.fieldId())?.text ?? null,
  );
  protected readonly describedBy = computed(() => {
    const ids = [
      ...(this.hint() ? [`${this.fieldId()}-hint`] : []),
      ...(this.problem() ? [`${this.fieldId()}-error`] : []),
    ];
    return ids.join(' ') || null;
  });
}
