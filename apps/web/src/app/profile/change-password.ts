import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, minLength, required } from '@angular/forms/signals';
import { ApiClient } from '@tabularium/web-client';
import { Act } from '../acting/act';
import { ProblemNote } from '../acting/problem-note';
import { fieldError } from '../forms/field-errors';
import { injectFocusFirstError } from '../forms/focus-first-error';
import { PasswordField } from '../forms/password-field';
import { Toasts } from '../toasts/toasts';
import { injectWords } from '../words/words';

/** Changes the own password; other sessions end. */
@Component({
  selector: 'tab-change-password',
  imports: [FormField, FormRoot, PasswordField, ProblemNote],
  template: `
    <section aria-labelledby="password-heading">
      <h2 id="password-heading">{{ t('profile.password') }}</h2>
      <p class="quiet">{{ t('profile.password-text') }}</p>
      <tab-problem-note [problem]="act.problem()" />
      <form [formRoot]="form">
        <tab-password-field
          [label]="t('profile.current')"
          [error]="currentError()"
          [formField]="form.current"
        />
        <tab-password-field
          [label]="t('reset.password')"
          [hint]="t('reset.hint')"
          [error]="passwordError()"
          autocomplete="new-password"
          [formField]="form.password"
        />
        <div class="actions">
          <button type="submit" class="button" [attr.aria-busy]="act.busy()">
            {{ t('profile.change-password') }}
          </button>
        </div>
      </form>
    </section>
  `,
  styles: `
    h2 {
      font-size: 16px;
      line-height: 24px;
    }
    form {
      display: grid;
      gap: 20px;
      margin-top: 12px;
    }
  `,
})
export class ChangePassword {
  protected readonly t = injectWords();
  protected readonly act = new Act();
  readonly #api = inject(ApiClient);
  readonly #toasts = inject(Toasts);
  readonly #focusFirstError = injectFocusFirstError();
  protected readonly form = form(
    signal({ current: '', password: '' }),
    (path) => {
      required(path.current);
      required(path.password);
      minLength(path.password, 12);
    },
    { submission: { action: () => this.#change(), onInvalid: () => this.#focusFirstError() } },
  );
  protected readonly currentError = computed(() => fieldError(this.form.current(), this.t));
  protected readonly passwordError = computed(() =>
    fieldError(this.form.password(), this.t, this.act.problem(), 'password'),
  );

  async #change(): Promise<void> {
    const value = this.form().value();
    const done = await this.act.run(() => this.#api.send('POST /account/password', value));
    if (!done) return this.#focusFirstError();
    this.form().reset({ current: '', password: '' });
    this.#toasts.say(this.t('profile.password-changed'));
  }
}
