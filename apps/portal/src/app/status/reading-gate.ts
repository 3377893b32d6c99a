import { Component, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ApiClient, type AnswerOf, problemOf } from '@tabularium/web-client';
import { ErrorSummary } from '../fields/error-summary';
import type { FormProblem } from '../fields/form-problem';
import { Portal } from '../frame/portal';
import { CodeField } from '../proof/code-field';
import { CodeProblem } from '../proof/code-problem';
import { codeDigits } from '../proof/code-text';
import { SendAgain } from '../proof/send-again';
import { Dates } from '../words/dates';
import { Phrase } from '../words/phrase';
import { Reading } from './reading';

/** Sends a fresh code to the proved address and opens what is private with it. */
@Component({
  selector: 'tab-reading-gate',
  imports: [CodeField, ErrorSummary, Phrase, SendAgain, TranslocoDirective],
  templateUrl: './reading-gate.html',
  host: { class: 'gate' },
})
export class ReadingGate {
  readonly token = input.required<string>();
  /** Key of the sentence that says what the code opens. */
  readonly why = input.required<string>();
  protected readonly reading = inject(Reading);
  protected readonly dates = inject(Dates);
  protected readonly sent = signal<AnswerOf<'POST /public/:controller/status/code'> | null>(null);
  protected readonly code = signal('');
  protected readonly problems = signal<readonly FormProblem[]>([]);
  protected readonly isBusy = signal(false);
  /** No proved address: nothing can be sent, a person has to help. */
  protected readonly isWithoutAddress = signal(false);
  readonly #api = inject(ApiClient);
  readonly #slug = inject(Portal).slug;
  readonly #codeProblem = inject(CodeProblem);

  protected async sendCode(): Promise<void> {
    await this.#attempt(async () => {
      const access = { controller: this.#slug(), statusToken: this.token() };
      this.sent.set(await this.#api.send('POST /public/:controller/status/code', access));
      this.code.set('');
    });
  }

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy()) return;
    const digits = codeDigits(this.code());
    const problem = this.#codeProblem.ofDigits(digits);
    if (problem) return this.problems.set([problem]);
    await this.#attempt(() => this.reading.open(this.token(), digits));
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problems.set([]);
    try {
      await act();
    } catch (error) {
      if (problemOf(error).code === 'portal.code-needed') this.isWithoutAddress.set(true);
      else this.problems.set([this.#codeProblem.of(error)]);
    } finally {
      this.isBusy.set(false);
    }
  }
}
