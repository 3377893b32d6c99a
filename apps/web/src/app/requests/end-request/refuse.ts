import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ApiClient, read } from '@tabularium/web-client';
import { injectConfirm } from '@tabularium/web-kit/confirm-dialog/confirm';
import { Control } from '@tabularium/web-kit/form-field/control';
import { ErrorText } from '@tabularium/web-kit/form-field/error-text';
import { Field } from '@tabularium/web-kit/form-field/field';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { injectFocusFirstError } from '../../forms/focus-first-error';
import { injectWords } from '../../words/words';
import { OpenRequest } from '../request-page/open-request';

/** Refuses a request: ground of law, reason, and the complaint and court route that the letter carries. */
@Component({
  selector: 'tab-refuse',
  imports: [Control, ErrorText, Field, ProblemNote, RouterLink, Skeleton],
  templateUrl: './refuse.html',
  styleUrl: './end-request.css',
})
export class Refuse {
  protected readonly t = injectWords();
  protected readonly request = inject(OpenRequest);
  protected readonly act = new Act();
  protected readonly answer = read('GET /requests/:id/answer', () => ({ id: this.request.id() }));
  protected readonly ground = signal('');
  protected readonly reason = signal('');
  protected readonly delivery = signal<'portal' | 'post'>('portal');
  protected readonly tried = signal(false);
  readonly #api = inject(ApiClient);
  readonly #router = inject(Router);
  readonly #confirm = injectConfirm();
  readonly #focusFirstError = injectFocusFirstError();
  protected readonly chosenGround = computed(() =>
    this.answer.value()?.refusalGrounds.find((one) => one.code === this.ground()),
  );
  protected readonly groundError = computed(() => this.tried() && !this.ground());
  protected readonly reasonError = computed(() =>
    this.tried() && this.reason().trim().length < 3 ? this.t('field-problem.required') : '',
  );

  protected async refuse(): Promise<void> {
    this.tried.set(true);
    if (this.groundError() || this.reasonError()) return this.#focusFirstError();
    const id = this.request.id();
    const sure = await this.#confirm({
      heading: this.t('refuse.confirm'),
      text: this.t('refuse.confirm-text', { law: this.chosenGround()?.law }),
      act: this.t('refuse.act'),
      back: this.t('act.back'),
      danger: true,
    });
    if (!sure) return;
    const delivery = this.answer.value()?.portalPossible ? this.delivery() : 'post';
    const done = await this.act.run(() =>
      this.#api.send('POST /requests/:id/refusal', {
        id,
        ground: this.ground(),
        reason: this.reason().trim(),
        delivery,
      }),
    );
    this.request.reload();
    if (done) await this.#router.navigate(['/requests', id]);
  }
}
