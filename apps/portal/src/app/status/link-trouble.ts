import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { problemOf } from '@tabularium/web-client';
import { PageHeading } from '../frame/page-heading';
import { Portal } from '../frame/portal';
import { ProblemWords } from '../words/problem-words';

/** While the request is being read, or when it can't be. */
@Component({
  selector: 'tab-link-trouble',
  imports: [PageHeading, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (problem(); as problem) {
        @if (isUnknown()) {
          <h1 tabPageHeading>{{ t('link.unknownTitle') }}</h1>
          <p>{{ t('link.unknown') }}</p>
          <p>
            <a [routerLink]="['/', slug(), 'find']">{{ t('link.find') }}</a>
          </p>
        } @else {
          <h1 tabPageHeading>{{ t('link.failedTitle') }}</h1>
          <p>{{ words(problem) }}</p>
          <button type="button" class="button" (click)="again.emit()">{{ t('link.again') }}</button>
        }
      } @else {
        <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>
        <p class="hidden" role="status">{{ t('link.loading') }}</p>
      }
    </ng-container>
  `,
})
export class LinkTrouble {
  readonly problem = input.required<unknown>();
  readonly again = output<void>();
  protected readonly slug = inject(Portal).slug;
  protected readonly isUnknown = computed(
    () => problemOf(this.problem()).code === 'portal.link-unknown',
  );
  readonly #problemWords = inject(ProblemWords);

  protected words(problem: unknown): string {
    return this.#problemWords.of(problem);
  }
}
