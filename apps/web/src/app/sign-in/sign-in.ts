import { Component, computed, inject, input } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import { signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Control } from '@tabularium/web-kit/form-field/control';
import { Field } from '@tabularium/web-kit/form-field/field';
import { Act } from '../acting/act';
import { ProblemNote } from '../acting/problem-note';
import { fieldError } from '../forms/field-errors';
import { injectFocusFirstError } from '../forms/focus-first-error';
import { PasswordField } from '../forms/password-field';
import { Session } from '../session/session';
import { injectWords } from '../words/words';
import { SignInFrame } from './sign-in-frame';

/** Sign-in by e-mail and password. Whatever is wrong, the answer is the same for every account. */
@Component({
  selector: 'tab-sign-in',
  imports: [
    Control,
    Field,
    FormField,
    FormRoot,
    PasswordField,
    ProblemNote,
    RouterLink,
    SignInFrame,
  ],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in-card.css',
})
export class SignIn {
  /** Where people wanted to go; only places of this app. */
  readonly to = input<string>();
  /** Set when the session ended while somebody worked. */
  readonly again = input<string>();
  protected readonly t = injectWords();
  protected readonly act = new Act();
  protected readonly start = new Act();
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  readonly #focusFirstError = injectFocusFirstError();
  protected readonly organisation = computed(() => this.#session.facts()?.organisation ?? '');
  protected readonly form = form(
    signal({ email: '', password: '' }),
    (path) => {
      required(path.email);
      required(path.password);
    },
    { submission: { action: () => this.#signIn(), onInvalid: () => this.#focusFirstError() } },
  );
  protected readonly emailError = computed(() => fieldError(this.form.email(), this.t));
  protected readonly passwordError = computed(() => fieldError(this.form.password(), this.t));

  constructor() {
    void this.look();
  }

  /** Learns the organisation's name; people who are signed in already go on. */
  protected async look(): Promise<void> {
    await this.start.run(async () => {
      const facts = await this.#session.known();
      if (facts.account) await this.#goOn();
      else if (facts.needsSetup) await this.#router.navigateByUrl('/setup');
    });
  }

  async #signIn(): Promise<void> {
    const { email, password } = this.form().value();
    const done = await this.act.run(() => this.#session.signIn(email, password));
    if (done) await this.#goOn();
    else this.#focusFirstError();
  }

  async #goOn(): Promise<void> {
    const to = this.to();
    await this.#router.navigateByUrl(to?.startsWith('/') && !to.startsWith('//') ? to : '/');
  }
}
