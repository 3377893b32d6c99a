import { Component, computed, inject, signal } from '@angular/core';
import { ApiClient, read } from '@tabularium/web-client';
import { Control } from '@tabularium/web-kit/form-field/control';
import { Field } from '@tabularium/web-kit/form-field/field';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { Act } from '../../acting/act';
import { keepLast } from '../../acting/keep-last';
import { ProblemNote } from '../../acting/problem-note';
import { followChanges } from '../../live/live-updates';
import { Session } from '../../session/session';
import { Toasts } from '../../toasts/toasts';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import { OpenRequest } from '../request-page/open-request';

/** The thread with the person. The mail says that a message waits; its text opens after a code. */
@Component({
  selector: 'tab-messages',
  imports: [Control, Field, ProblemNote, Skeleton],
  templateUrl: './messages.html',
  styleUrl: './messages.css',
})
export class Messages {
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly request = inject(OpenRequest);
  protected readonly act = new Act();
  protected readonly text = signal('');
  protected readonly tried = signal(false);
  protected readonly mayWork = inject(Session).may('requests:work');
  readonly #api = inject(ApiClient);
  readonly #toasts = inject(Toasts);
  protected readonly answer = read('GET /requests/:id/messages', () => ({ id: this.request.id() }));
  protected readonly thread = keepLast(this.answer, this.request.id);
  protected readonly error = computed(() =>
    this.tried() && !this.text().trim() ? this.t('field-problem.required') : '',
  );

  constructor() {
    followChanges(this.request.id, () => this.answer.reload());
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const text = this.text().trim();
    if (!text) return;
    const id = this.request.id();
    const done = await this.act.run(() =>
      this.#api.send('POST /requests/:id/messages', { id, text }),
    );
    if (!done) return;
    this.text.set('');
    this.tried.set(false);
    this.#toasts.say(this.t('messages.sent'));
    this.answer.reload();
    this.request.reload();
  }
}
