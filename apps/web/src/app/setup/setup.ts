import { Location } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, minLength, pattern, required } from '@angular/forms/signals';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { ApiClient } from '@tabularium/web-client';
import { Control } from '@tabularium/web-kit/form-field/control';
import { Field } from '@tabularium/web-kit/form-field/field';
import { Act } from '../acting/act';
import { ProblemNote } from '../acting/problem-note';
import { fieldError } from '../forms/field-errors';
import { injectFocusFirstError } from '../forms/focus-first-error';
import { PasswordField } from '../forms/password-field';
import { Session } from '../session/session';
import { ControllerFields } from '../settings/controllers/controller-fields';
import {
  controllerInput,
  controllerRules,
  emptyController,
} from '../settings/controllers/controller-form';
import { SignInFrame } from '../sign-in/sign-in-frame';
import { injectWords } from '../words/words';

/** The first organisation, controller and account, by the one-time link of an empty installation. */
@Component({
  selector: 'tab-setup',
  imports: [
    Control,
    ControllerFields,
    Field,
    FormField,
    FormRoot,
    PasswordField,
    ProblemNote,
    RouterLink,
    SignInFrame,
  ],
  templateUrl: './setup.html',
  styleUrl: './setup.css',
})
export class SetUp {
  protected readonly t = injectWords();
  protected readonly check = new Act();
  protected readonly act = new Act();
  protected readonly isDone = signal(false);
  protected readonly isUsable = signal(false);
  protected readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  readonly #api = inject(ApiClient);
  readonly #session = inject(Session);
  readonly #focusFirstError = injectFocusFirstError();
  readonly #model = signal({
    organisation: '',
    account: { name: '', email: '', password: '' },
    controller: emptyController(Intl.DateTimeFormat().resolvedOptions().timeZone),
  });
  protected readonly form = form(
    this.#model,
    (path) => {
      required(path.organisation);
      required(path.account.name);
      required(path.account.email);
      pattern(path.account.email, /^[^\s@]+@[^\s@]+\.[^\s@]+$/);
      required(path.account.password);
      minLength(path.account.password, 12);
      controllerRules(path.controller);
    },
    { submission: { action: () => this.#setUp(), onInvalid: () => this.#focusFirstError() } },
  );
  protected readonly errors = computed(() => {
    const problem = this.act.problem();
    const { account, organisation } = this.form;
    return {
      organisation: fieldError(organisation(), this.t, problem, 'organisation'),
      name: fieldError(account.name(), this.t, problem, 'account.name'),
      email: fieldError(account.email(), this.t, problem, 'account.email'),
      password: fieldError(account.password(), this.t, problem, 'account.password'),
    };
  });

  constructor() {
    // The token works once and makes an administrator: it need not stay in the browser's history.
    inject(Location).replaceState('/setup');
    if (this.token) void this.look();
  }

  protected async look(): Promise<void> {
    const { token } = this;
    this.isUsable.set(await this.check.run(() => this.#api.send('POST /setup/check', { token })));
  }

  async #setUp(): Promise<void> {
    const { organisation, account, controller } = this.#model();
    const input = {
      token: this.token,
      organisation: organisation.trim(),
      account,
      controller: controllerInput(controller),
    };
    const done = await this.act.run(() => this.#api.send('POST /setup', input));
    if (!done) return this.#focusFirstError();
    this.isDone.set(true);
    await this.#session.reload();
  }
}
