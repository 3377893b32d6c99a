import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ApiClient, type InputOf } from '@tabularium/web-client';
import { injectConfirm } from '@tabularium/web-kit/confirm-dialog/confirm';
import { Control } from '@tabularium/web-kit/form-field/control';
import { Field } from '@tabularium/web-kit/form-field/field';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { injectFocusFirstError } from '../../forms/focus-first-error';
import { injectWords } from '../../words/words';
import { OpenRequest } from '../request-page/open-request';

type Outcome = InputOf<'POST /requests/:id/close'>['outcome'];

const outcomes: readonly Outcome[] = ['answered', 'nothing-found', 'not-proved'];

/** Closes a request whose answer went another way, with what came of it. */
@Component({
  selector: 'tab-close-by-hand',
  imports: [Control, Field, ProblemNote, RouterLink],
  templateUrl: './close-by-hand.html',
  styleUrl: './end-request.css',
})
export class CloseByHand {
  protected readonly t = injectWords();
  protected readonly request = inject(OpenRequest);
  protected readonly act = new Act();
  protected readonly outcomes = outcomes;
  protected readonly outcome = signal<Outcome>('answered');
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  readonly #api = inject(ApiClient);
  readonly #router = inject(Router);
  readonly #confirm = injectConfirm();
  readonly #focusFirstError = injectFocusFirstError();
  protected readonly error = computed(() =>
    this.tried() && this.reason().trim().length < 3 ? this.t('field-problem.required') : '',
  );

  protected async close(): Promise<void> {
    this.tried.set(true);
    if (this.error()) return this.#focusFirstError();
    const sure = await this.#confirm({
      heading: this.t('close.confirm'),
      text: this.t('close.confirm-text', { outcome: this.t(`outcome.${this.outcome()}`) }),
      act: this.t('close.act'),
      back: this.t('act.back'),
    });
    if (!sure) return;
    const id = this.request.id();
    const input = { id, outcome: this.outcome(), reason: this.reason().trim() };
    const done = await this.act.run(() => this.#api.send('POST /requests/:id/close', input));
    this.request.reload();
    if (done) await this.#router.navigate(['/requests', id]);
  }
}
