import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ApiClient } from '@tabularium/web-client';
import { Control } from '@tabularium/web-kit/form-field/control';
import { Field } from '@tabularium/web-kit/form-field/field';
import { Act } from '../acting/act';
import { ProblemNote } from '../acting/problem-note';
import { fieldError } from '../forms/field-errors';
import { injectFocusFirstError } from '../forms/focus-first-error';
import { injectWords } from '../words/words';
import { SignInFrame } from './sign-in-frame';

/** Asks for a reset link. The answer is the same whether or not the account exists. */
@Component({
  selector: 'tab-forgot-password',
  imports: [Control, Field, FormField, FormRoot, ProblemNote, RouterLink, SignInFrame],
  template: `
    <tab-sign-in-frame>
      <div class="card">
        <h1>{{ t('forgot.heading') }}</h1>
        @if (sent()) {
          <p role="status">{{ t('forgot.sent') }}</p>
        } @else {
          <p>{{ t('forgot.text') }}</p>
          <tab-problem-note [problem]="act.problem()" />
          <form [formRoot]="form">
            <tab-field [label]="t('sign-in.email')" [error]="emailError()">
              <input tabControl type="email" autocomplete="username" [formField]="form.email" />
            </tab-field>
            <button class="button primary wide" type="submit">{{ t('forgot.act') }}</button>
          </form>
        }
      </div>
      <p class="beneath">
        <a routerLink="/sign-in">{{ t('forgot.back') }}</a>
      </p>
    </tab-sign-in-frame>
  `,
  styleUrl: './sign-in-card.css',
})
export class ForgotPassword {
  protected readonly t = injectWords();
  protected readonly act = new Act();
  protected readonly sent = signal(false);
  readonly #api = inject(ApiClient);
  readonly #focusFirstError = injectFocusFirstError();
  protected readonly form = form(signal({ email: '' }), (path) => required(path.email), {
    submission: { action: () => this.#ask(), onInvalid: () => this.#focusFirstError() },
  });
  protected readonly emailError = computed(() => fieldError(this.form.email(), this.t));

  async #ask(): Promise<void> {
    const done = await this.act.run(() =>
      this.#api.send('POST /password-resets', this.form().value()),
    );
    this.sent.set(done);
  }
}
