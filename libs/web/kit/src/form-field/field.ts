import { Component, computed, input } from '@angular/core';
import { ErrorText } from './error-text';

let lastField = 0;

/** Label above, hint, control, error beneath; the control inside is tied to all of them. */
@Component({
  selector: 'tab-field',
  imports: [ErrorText],
  template: `
    <div class="head">
      <label [for]="id">{{ label() }}</label>
      @if (optional(); as word) {
        <span class="optional">{{ word }}</span>
      }
      <span class="action"><ng-content select="[fieldAction]" /></span>
    </div>
    @if (hint(); as text) {
      <p class="hint" [id]="hintId">{{ text }}</p>
    }
    <ng-content />
    @if (error(); as text) {
      <tab-error-text [id]="errorId">{{ text }}</tab-error-text>
    }
  `,
  styleUrl: './field.css',
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  /** The word for "optional" where the field may stay empty. */
  readonly optional = input('');
  readonly id = `field-${++lastField}`;
  readonly hintId = `${this.id}-hint`;
  readonly errorId = `${this.id}-error`;
  readonly describedBy = computed(() => {
    const parts = [this.hint() ? this.hintId : '', this.error() ? this.errorId : ''];
    return parts.filter(Boolean).join(' ') || null;
  });
}
