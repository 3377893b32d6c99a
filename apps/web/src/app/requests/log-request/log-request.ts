import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { ApiClient, type InputOf } from '@tabularium/web-client';
import { Control } from '@tabularium/web-kit/form-field/control';
import { Field } from '@tabularium/web-kit/form-field/field';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { fieldError } from '../../forms/field-errors';
import { injectFocusFirstError } from '../../forms/focus-first-error';
import { ChosenController } from '../../session/chosen-controller';
import { Session } from '../../session/session';
import { Toasts } from '../../toasts/toasts';
import { dayOf } from '../../words/date-words';
import { type Language, languageNames } from '../../words/languages';
import { injectWords } from '../../words/words';

type LogInput = InputOf<'POST /requests'>;

/** A request that came by e-mail, phone, post or in person. The clock starts on its real day. */
@Component({
  selector: 'tab-log-request',
  imports: [Control, Field, FormField, FormRoot, ProblemNote, RouterLink],
  templateUrl: './log-request.html',
  styleUrl: './log-request.css',
})
export class LogRequest {
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  protected readonly act = new Act();
  protected readonly channels = ['email', 'phone', 'post', 'in-person'] as const;
  protected readonly kinds = ['access', 'portability', 'erasure', 'other'] as const;
  protected readonly languages = Object.entries(languageNames) as [Language, string][];
  readonly #api = inject(ApiClient);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #focusFirstError = injectFocusFirstError();
  readonly #chosen = inject(ChosenController).controller();
  /** One key for one form: sending twice logs one request. */
  readonly #idempotencyKey = crypto.randomUUID();
  readonly #controller = this.#chosen ?? this.session.controllers()[0];
  readonly #zone = this.#controller?.timeZone ?? 'UTC';
  protected readonly today = dayOf(new Date(), this.#zone);

  protected readonly form = form(
    signal({
      controllerId: this.#controller?.id ?? '',
      kind: 'erasure' as LogInput['kind'],
      channel: 'email' as LogInput['channel'],
      receivedOn: this.today,
      name: '',
      email: '',
      phone: '',
      postalAddress: '',
      details: '',
      language: 'en' as Language,
    }),
    (path) => {
      required(path.controllerId);
      required(path.name);
      maxLength(path.name, 200);
      required(path.receivedOn);
      validate(path.receivedOn, ({ value }) =>
        value() > this.today ? { kind: 'in-future' } : undefined,
      );
      validate(path.email, ({ value, valueOf }) => {
        if (!value() && !valueOf(path.phone) && !valueOf(path.postalAddress))
          return { kind: 'no-contact' };
        return !value() || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value().trim())
          ? undefined
          : { kind: 'email' };
      });
      maxLength(path.postalAddress, 400);
      maxLength(path.details, 2000);
    },
    { submission: { action: () => this.#log(), onInvalid: () => this.#focusFirstError() } },
  );

  protected readonly errors = computed(() => {
    const of = (name: 'receivedOn' | 'name' | 'email' | 'phone' | 'postalAddress' | 'details') =>
      fieldError(this.form[name](), this.t, this.act.problem(), name);
    return {
      receivedOn: of('receivedOn'),
      name: of('name'),
      email: of('email'),
      phone: of('phone'),
      postalAddress: of('postalAddress'),
      details: of('details'),
    };
  });

  async #log(): Promise<void> {
    const value = this.form().value();
    let logged = { id: '', reference: '' };
    const done = await this.act.run(async () => {
      logged = await this.#api.send('POST /requests', {
        ...value,
        idempotencyKey: this.#idempotencyKey,
        email: value.email.trim() || null,
        phone: value.phone.trim() || null,
        postalAddress: value.postalAddress.trim() || null,
      });
    });
    if (!done) return this.#focusFirstError();
    this.#toasts.say(this.t('log.done', { reference: logged.reference }));
    await this.#router.navigate(['/requests', logged.id]);
  }
}
