import { afterNextRender, Component, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ApiClient } from '@tabularium/web-client';
import { ErrorSummary } from '../fields/error-summary';
import type { FormProblem } from '../fields/form-problem';
import { skipTo } from '../frame/skip-to';
import { ProblemWords } from '../words/problem-words';
import { Reading } from './reading';
import { ReadingGate } from './reading-gate';

/** Says what withdrawing means, asks once, and does it; a fresh code shows that it is the person. */
@Component({
  selector: 'tab-withdrawal',
  imports: [ErrorSummary, ReadingGate, TranslocoDirective],
  template: `
    <section class="inset" aria-labelledby="withdraw" *transloco="let t">
      <tab-error-summary [problems]="problems()" />
      <h2 id="withdraw" tabindex="-1">{{ t('withdraw.title') }}</h2>
      <p>{{ t('withdraw.means') }}</p>
      @if (!reading.contents()) {
        <tab-reading-gate [token]="token()" why="withdraw.gate" />
      } @else if (reading.contents()?.canWithdraw) {
        <p class="buttons">
          <button
            type="button"
            class="button button-danger"
            [attr.aria-disabled]="isBusy() ? 'true' : null"
            (click)="withdraw()"
          >
            {{ t('withdraw.confirm') }}
          </button>
          <button type="button" class="button button-second" (click)="kept.emit()">
            {{ t('withdraw.keep') }}
          </button>
        </p>
      } @else {
        <p>{{ t('withdraw.tooLate') }}</p>
      }
    </section>
  `,
})
export class Withdrawal {
  readonly token = input.required<string>();
  readonly withdrawn = output<void>();
  readonly kept = output<void>();
  protected readonly reading = inject(Reading);
  protected readonly problems = signal<readonly FormProblem[]>([]);
  protected readonly isBusy = signal(false);
  readonly #api = inject(ApiClient);
  readonly #words = inject(ProblemWords);

  constructor() {
    const skip = inject(skipTo);
    afterNextRender(() => skip(null, 'withdraw'));
  }

  protected async withdraw(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problems.set([]);
    try {
      const isDone = await this.reading.act((access) =>
        this.#api.send('POST /public/:controller/status/withdraw', access),
      );
      if (isDone) this.withdrawn.emit();
    } catch (error) {
      this.problems.set([{ field: null, text: this.#words.of(error) }]);
    } finally {
      this.isBusy.set(false);
    }
  }
}
