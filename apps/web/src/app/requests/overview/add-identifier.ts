import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { ApiClient, type InputOf } from '@tabularium/web-client';
import { Control } from '@tabularium/web-kit/form-field/control';
import { Field } from '@tabularium/web-kit/form-field/field';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { fieldError } from '../../forms/field-errors';
import { injectWords } from '../../words/words';

type Kind = InputOf<'POST /requests/:id/identifiers'>['kind'];

/** Adds something the person told us; it is typed, not proved. */
@Component({
  selector: 'tab-add-identifier',
  imports: [Control, Field, FormField, FormRoot, ProblemNote],
  templateUrl: './add-identifier.html',
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      align-items: end;
      margin: 8px 0 12px;
      padding: 12px;
      border-radius: var(--radius);
      background: var(--surface);
    }
    tab-field:nth-child(2) {
      flex: 1 1 220px;
    }
  `,
})
export class AddIdentifier {
  readonly requestId = input.required<string>();
  readonly finished = output();
  protected readonly t = injectWords();
  protected readonly act = new Act();
  protected readonly kinds: readonly Kind[] = ['email', 'phone', 'name'];
  readonly #api = inject(ApiClient);
  protected readonly form = form(
    signal<{ kind: Kind; value: string }>({ kind: 'email', value: '' }),
    (path) => {
      required(path.value);
      maxLength(path.value, 254);
    },
    { submission: { action: () => this.#add() } },
  );
  protected readonly error = computed(() =>
    fieldError(this.form.value(), this.t, this.act.problem(), 'value'),
  );

  async #add(): Promise<void> {
    const input = { id: this.requestId(), ...this.form().value() };
    const done = await this.act.run(() => this.#api.send('POST /requests/:id/identifiers', input));
    if (done) this.finished.emit();
  }
}
