import {
  afterRenderEffect,
  Component,
  effect,
  type ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageTitle } from '../frame/page-title';
import { skipTo } from '../frame/skip-to';
import type { FormProblem } from './form-problem';

/** Stands above the h1 when something is wrong, takes the focus, and leads to each field. */
@Component({
  selector: 'tab-error-summary',
  imports: [TranslocoDirective],
  template: `
    @if (problems().length > 0) {
      <div #box class="summary" role="alert" tabindex="-1" *transloco="let t">
        <h2>{{ t('errors.summary') }}</h2>
        <ul>
          @for (problem of problems(); track $index) {
            <li>
              @if (problem.field; as field) {
                <a [href]="'#' + field" (click)="skip($event, field)">{{ problem.text }}</a>
              } @else {
                {{ problem.text }}
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
})
export class ErrorSummary {
  readonly problems = input.required<readonly FormProblem[]>();
  protected readonly skip = inject(skipTo);
  readonly #title = inject(PageTitle);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    effect(() => this.#title.markWrong(this.problems().length > 0));
    afterRenderEffect(() => {
      // A new list is a new try: it takes the focus even if the box already stood there.
      if (this.problems().length > 0) this.box()?.nativeElement.focus();
    });
  }
}
