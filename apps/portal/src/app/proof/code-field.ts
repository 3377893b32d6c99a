import { Component, computed, input, model } from '@angular/core';
import type { FormProblem } from '../fields/form-problem';
import { Icon } from '../icon/icon';
import { groupedCode } from './code-text';

/** Six digits: large, numeric keys, filled by the phone, pasted as they come. */
@Component({
  selector: 'tab-code-field',
  imports: [Icon],
  template: `
    <label for="code">{{ label() }}</label>
    @if (problem(); as problem) {
      <p class="field-error" id="code-error">
        <tab-icon name="alert" />
        <span>
          {{ problem.text }}
          @if (problem.more; as more) {
            <span class="field-more">{{ more }}</span>
          }
        </span>
      </p>
    }
    <input
      #box
      id="code"
      class="code"
      type="text"
      inputmode="numeric"
      autocomplete="one-time-code"
      autocapitalize="off"
      spellcheck="false"
      [value]="code()"
      [attr.aria-describedby]="problem() ? 'code-error' : null"
      [attr.aria-invalid]="problem() ? 'true' : null"
      (input)="code.set(box.value)"
      (blur)="code.set(grouped(box.value))"
      (paste)="paste($event)"
    />
  `,
  host: { class: 'field', '[class.field-wrong]': 'problem()' },
})
export class CodeField {
  readonly label = input.required<string>();
  readonly problems = input<readonly FormProblem[]>([]);
  readonly code = model('');
  protected readonly grouped = groupedCode;
  protected readonly problem = computed(
    () => this.problems().find(({ field }) => field === 'code') ?? null,
  );

  /** A whole line may be pasted (“Your code: 482 917”); anything else is pasted as usual. */
  protected paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text') ?? '';
    const code = groupedCode(pasted);
    if (code === pasted) return;
    event.preventDefault();
    this.code.set(code);
  }
}
