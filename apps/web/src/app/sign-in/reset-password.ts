import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, minLength, required } from '@angular/forms/signals';
import { Location } from '@angular/common';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { ApiClient } from '@tabularium/web-client';
import { Act } from '../acting/act';
import { ProblemNote } from '../acting/problem-note';
import { fieldError } from '../forms/field-errors';
import { injectFocusFirstError } from '../forms/focus-first-error';
import { PasswordField } from '../forms/password-field';
import { injectWords } from '../words/words';
import { SignInFrame } from './sign-in-frame';

/** Sets a new password by the single-use token after the `#`, which never reaches a server log. */
@Component({
  selector: 'tab-reset-password',
  imports: [FormField, FormRoot, PasswordField, ProblemNote, RouterLink, SignInFrame],
  template: `
    <tab-sign-in-frame>
      <div class="card">
        <h1>{{ t('reset.heading') }}</h1>
        <p>{{ t('reset.text') }}</p>
        <tab-problem-note [problem]="act.problem()" />
        @if (done()) {
          <p class="notice ok" role="status">{{ t('reset.done') }}</p>
          <a class="button primary wide" routerLink="/sign-in">{{ t('sign-in.act') }}</a>
        } @else if (!token) {
          <p class="notice failed">{{ t('problem.reset.invalid') }}</p>
          <a routerLink="/forgot-password">{{ t('reset.ask-again') }}</a>
        } @else {
          <form [formRoot]="form">
            <tab-password-field
              [label]="t('reset.password')"
              [hint]="t('reset.hint')"
              [error]="passwordError()"
              autocomplete="new-password"
              [formField]="form.password"
            />
            <button class="button primary wide" type="submit">{{ t('reset.act') }}</button>
          </form>
        }
      </div>
    </tab-sign-in-frame>
  `,
  styleUrl: './sign-in-card.css',
})
export class ResetPassword {
  protected readonly t = injectWords();
  protected readonly act = new Act();
  protected readonly done = signal(false);
  protected readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  readonly #api = inject(ApiClient);
  readonly #focusFirstError = injectFocusFirstError();
  protected readonly form = form(
    signal({ password: '' }),
    (path) => {
      required(path.password);
      minLength(path.password, 12);
    },
    { submission: { action: () => this.#set(), onInvalid: () => this.#focusFirstError() } },
  );
  protected readonly passwordError = computed(() =>
    fieldError(this.form.password(), this.t, this.act.problem(), 'password'),
  );

  constructor() {
    // The token works once: it need not stay in the browser's history.
    inject(Location).replaceState('/reset');
  }

  async #set(): Promise<void> {
    const { password } = this.form().value();
    const done = await this.act.run(() =>
      this.#api.send('POST /password-resets/redeem', { token: this.token, password }),
    );
    this.done.set(done);
    if (!done) this.#focusFirstError();
  }
}
