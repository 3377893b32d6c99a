import { Component, computed, inject, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, pattern, required } from '@angular/forms/signals';
import { ApiClient } from '@tabularium/web-client';
import { Control } from '@tabularium/web-kit/form-field/control';
import { Field } from '@tabularium/web-kit/form-field/field';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { fieldError } from '../../forms/field-errors';
import { injectFocusFirstError } from '../../forms/focus-first-error';
import { type Language, languages } from '../../words/languages';
import { injectWords } from '../../words/words';
import { type Rights, RightsFields } from './rights-fields';

/** Invites somebody: they get a mail with a link to choose their password. */
@Component({
  selector: 'tab-invite-user',
  imports: [Control, Field, FormField, FormRoot, ProblemNote, RightsFields],
  template: `
    <form class="card" [formRoot]="form">
      <h2>{{ t('users.invite') }}</h2>
      <p class="quiet">{{ t('users.invite-text') }}</p>
      <tab-problem-note [problem]="act.problem()" />
      <tab-field [label]="t('users.name')" [error]="nameError()">
        <input tabControl autocomplete="off" [formField]="form.name" />
      </tab-field>
      <tab-field [label]="t('sign-in.email')" [error]="emailError()">
        <input tabControl type="email" autocomplete="off" [formField]="form.email" />
      </tab-field>
      @if (languages.length > 1) {
        <tab-field [label]="t('frame.language')">
          <select tabControl [formField]="form.language">
            @for (language of languages; track language.code) {
              <option [value]="language.code">{{ language.name }}</option>
            }
          </select>
        </tab-field>
      }
      <tab-rights-fields [(rights)]="rights" [tried]="tried()" />
      <div class="actions">
        <button type="submit" class="button primary" [attr.aria-busy]="act.busy()">
          {{ t('users.send-invitation') }}
        </button>
        <button type="button" class="button" (click)="finished.emit('')">
          {{ t('act.cancel') }}
        </button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 16px;
      max-width: 560px;
      padding: 20px;
    }
    h2 {
      font-size: 16px;
      line-height: 24px;
    }
    h2 + p {
      margin-top: -12px;
    }
  `,
})
export class InviteUser {
  /** What was done, in words; empty when nothing was. */
  readonly finished = output<string>();
  protected readonly t = injectWords();
  protected readonly act = new Act();
  protected readonly languages = languages;
  protected readonly tried = signal(false);
  protected readonly rights = signal<Rights>({ roles: ['dpo'], controllerIds: [] });
  readonly #api = inject(ApiClient);
  readonly #focusFirstError = injectFocusFirstError();
  protected readonly form = form(
    signal({ name: '', email: '', language: 'en' as Language }),
    (path) => {
      required(path.name);
      maxLength(path.name, 200);
      required(path.email);
      pattern(path.email, /^[^\s@]+@[^\s@]+\.[^\s@]+$/);
    },
    { submission: { action: () => this.#invite(), onInvalid: () => this.#focusFirstError() } },
  );
  protected readonly nameError = computed(() =>
    fieldError(this.form.name(), this.t, this.act.problem(), 'name'),
  );
  protected readonly emailError = computed(() =>
    fieldError(this.form.email(), this.t, this.act.problem(), 'email'),
  );

  async #invite(): Promise<void> {
    this.tried.set(true);
    const { roles, controllerIds } = this.rights();
    if (roles.length === 0) return this.#focusFirstError();
    const value = this.form().value();
    const done = await this.act.run(() =>
      this.#api.send('POST /accounts', { ...value, roles, controllerIds }),
    );
    if (!done) return this.#focusFirstError();
    this.finished.emit(this.t('users.invited', { name: value.name }));
  }
}
