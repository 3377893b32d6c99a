import { Component, computed, input, output } from '@angular/core';
import type { HttpResourceRef } from '@angular/common/http';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { type ApiProblem, problemOf } from '@tabularium/web-client';
import { injectWords } from '../words/words';
import { problemWords } from './problem-words';

/** What failed, whether anything was changed, and how to go on. */
@Component({
  selector: 'tab-problem-note',
  imports: [Icon],
  template: `
    @if (shown(); as problem) {
      <div class="notice failed" role="alert">
        <tab-icon name="alert" />
        <div>
          <p>{{ words() }}</p>
          @if (problem.errorId) {
            <p class="small">{{ t('problem.error-id', { id: problem.errorId }) }}</p>
          }
          @if (canRetry()) {
            <button type="button" class="button small" (click)="retry.emit()">
              {{ t('act.retry') }}
            </button>
          }
        </div>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host(.nothing) {
      display: none;
    }
    .button {
      margin-top: 8px;
    }
  `,
  host: { '[class.nothing]': '!shown()' },
})
export class ProblemNote {
  readonly problem = input<ApiProblem | null>(null);
  readonly resource = input<Pick<HttpResourceRef<unknown>, 'error'> | null>(null);
  readonly canRetry = input(false);
  readonly retry = output();
  protected readonly t = injectWords();
  protected readonly shown = computed(() => {
    const error = this.resource()?.error();
    return this.problem() ?? (error ? problemOf(error) : null);
  });
  protected readonly words = computed(() => {
    const problem = this.shown();
    return problem ? problemWords(problem, this.t) : '';
  });
}
