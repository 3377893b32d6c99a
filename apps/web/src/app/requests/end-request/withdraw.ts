import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ApiClient } from '@tabularium/web-client';
import { injectConfirm } from '@tabularium/web-kit/confirm-dialog/confirm';
import { Control } from '@tabularium/web-kit/form-field/control';
import { Field } from '@tabularium/web-kit/form-field/field';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { injectFocusFirstError } from '../../forms/focus-first-error';
import { injectWords } from '../../words/words';
import { OpenRequest } from '../request-page/open-request';

/** Records that the person took the request back, and how we know. */
@Component({
  selector: 'tab-withdraw',
  imports: [Control, Field, ProblemNote, RouterLink],
  template: `
    <h2>{{ t('withdraw.heading') }}</h2>
    <p class="quiet">{{ t('withdraw.text') }}</p>
    <form novalidate (submit)="$event.preventDefault(); withdraw()">
      <tab-problem-note [problem]="act.problem()" />
      <tab-field
        [label]="t('withdraw.reason')"
        [hint]="t('withdraw.reason-hint')"
        [error]="error()"
      >
        <textarea
          tabControl
          #field
          rows="4"
          maxlength="2000"
          [value]="reason()"
          (input)="reason.set(field.value)"
        ></textarea>
      </tab-field>
      <div class="actions">
        <button type="submit" class="button danger" [attr.aria-busy]="act.busy()">
          {{ t('withdraw.act') }}
        </button>
        <a class="button" [routerLink]="['/requests', request.id()]">{{ t('act.cancel') }}</a>
      </div>
    </form>
  `,
  styleUrl: './end-request.css',
})
export class Withdraw {
  protected readonly t = injectWords();
  protected readonly request = inject(OpenRequest);
  protected readonly act = new Act();
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  readonly #api = inject(ApiClient);
  readonly #router = inject(Router);
  readonly #confirm = injectConfirm();
  readonly #focusFirstError = injectFocusFirstError();
  protected readonly error = computed(() =>
    this.tried() && this.reason().trim().length < 3 ? this.t('field-problem.required') : '',
  );

  protected async withdraw(): Promise<void> {
    this.tried.set(true);
    if (this.error()) return this.#focusFirstError();
    const sure = await this.#confirm({
      heading: this.t('withdraw.confirm'),
      text: this.t('withdraw.confirm-text'),
      act: this.t('withdraw.act'),
      back: this.t('act.back'),
      danger: true,
    });
    if (!sure) return;
    const id = this.request.id();
    const done = await this.act.run(() =>
      this.#api.send('POST /requests/:id/withdrawal', { id, reason: this.reason().trim() }),
    );
    this.request.reload();
    if (done) await this.#router.navigate(['/requests', id]);
  }
}
