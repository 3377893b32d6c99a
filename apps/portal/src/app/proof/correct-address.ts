import { Component, inject, output, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { FormProblem } from '../fields/form-problem';
import { TextField } from '../fields/text-field';
import { looksLikeEmail } from '../request-form/draft-rules';

/** Another address for the code, where the first was mistyped. */
@Component({
  selector: 'tab-correct-address',
  imports: [TextField, TranslocoDirective],
  template: `
    <form class="inset" novalidate (submit)="correct($event)" *transloco="let t">
      <tab-text-field
        fieldId="corrected"
        type="email"
        [field]="form.email"
        [label]="t('prove.rightAddress')"
        [hint]="t('prove.rightAddressHint')"
        [problems]="problems()"
        autocomplete="email"
      />
      <button type="submit" class="button button-second">{{ t('prove.sendThere') }}</button>
    </form>
  `,
})
export class CorrectAddress {
  readonly corrected = output<string>();
  protected readonly form = form(signal({ email: '' }), (path) => {
    validate(path.email, ({ value }) =>
      looksLikeEmail(value()) ? undefined : { kind: 'form', message: 'email.invalid' },
    );
  });
  protected readonly problems = signal<readonly FormProblem[]>([]);
  readonly #transloco = inject(TranslocoService);

  protected correct(event: Event): void {
    event.preventDefault();
    if (this.form().valid()) return this.corrected.emit(this.form.email().value().trim());
    const text = this.#transloco.translate<string>('form.errors.email.invalid');
    this.problems.set([{ field: 'corrected', text }]);
  }
}
