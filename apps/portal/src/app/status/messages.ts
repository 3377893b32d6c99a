import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { ApiClient } from '@tabularium/web-client';
import { ErrorSummary } from '../fields/error-summary';
import type { FormProblem } from '../fields/form-problem';
import { LetterCounter } from '../fields/letter-counter';
import { TextField } from '../fields/text-field';
import { Dates } from '../words/dates';
import { ProblemWords } from '../words/problem-words';
import { Written } from '../words/written';
import { Reading, type RequestContents } from './reading';

const limit = 2000;

/** The thread, newest first, with the reply under what waits for one. */
@Component({
  selector: 'tab-messages',
  imports: [ErrorSummary, LetterCounter, NgTemplateOutlet, TextField, TranslocoDirective, Written],
  templateUrl: './messages.html',
})
export class Messages {
  readonly contents = input.required<RequestContents>();
  readonly isClosed = input(false);
  /** The newest message asks for something. */
  readonly isWaiting = input(false);
  protected readonly dates = inject(Dates);
  protected readonly limit = limit;
  protected readonly problems = signal<readonly FormProblem[]>([]);
  protected readonly isBusy = signal(false);
  protected readonly hasReplied = signal(false);
  protected readonly form = form(inject(Reading).reply, (path) => {
    validate(path.text, ({ value }) => replyProblem(value()));
  });
  protected readonly newestFirst = computed(() =>
    this.contents().messages.toSorted((one, other) => other.at.localeCompare(one.at)),
  );
  /** The reply stands in the card of the question it answers. */
  protected readonly isAsked = computed(() => this.newestFirst()[0]?.from === 'us');
  readonly #api = inject(ApiClient);
  readonly #reading = inject(Reading);
  readonly #transloco = inject(TranslocoService);
  readonly #words = inject(ProblemWords);

  protected async reply(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy()) return;
    this.hasReplied.set(false);
    this.problems.set(this.#formProblems());
    if (this.problems().length > 0) return;
    this.isBusy.set(true);
    try {
      const text = this.form.text().value().trim();
      const isSent = await this.#reading.act((access) =>
        this.#api.send('POST /public/:controller/status/messages', { ...access, text }),
      );
      if (!isSent) return;
      this.form.text().value.set('');
      this.hasReplied.set(true);
      await this.#reading.load();
    } catch (error) {
      this.problems.set([{ field: null, text: this.#words.of(error) }]);
    } finally {
      this.isBusy.set(false);
    }
  }

  #formProblems(): FormProblem[] {
    return this.form
      .text()
      .errors()
      .map(({ message }) => ({
        field: 'reply',
        text: this.#transloco.translate(`messages.errors.${message ?? ''}`),
      }));
  }
}

function replyProblem(text: string) {
  if (text.trim() === '') return { kind: 'required', message: 'required' };
  return text.trim().length > limit ? { kind: 'length', message: 'too-long' } : undefined;
}
