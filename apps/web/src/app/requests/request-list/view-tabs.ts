import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnswerOf } from '@tabularium/web-client';
import { injectWords } from '../../words/words';
import type { ListQuery } from './list-query';

const views = ['inbox', 'unverified', 'closed'] as const;

/** The views of the list, with how many each holds. */
@Component({
  selector: 'tab-view-tabs',
  imports: [RouterLink],
  template: `
    <nav class="tabs" [attr.aria-label]="t('inbox.views')">
      @for (one of views; track one) {
        <a
          routerLink="/requests"
          [queryParams]="one === 'inbox' ? {} : { view: one }"
          [attr.aria-current]="view() === one ? 'page' : null"
        >
          {{ t(\`view.\${one}\`) }}
          @if (one !== 'closed' && counts(); as figures) {
            <span class="count" [class.warn]="one === 'unverified' && figures.unverified > 0">
              {{ figures[one] }}
            </span>
          }
        </a>
      }
    </nav>
  `,
  styles: `
    .tabs {
      padding: 0 24px;
    }
    @media (max-width: 719.98px) {
      .tabs {
        padding: 0 16px;
      }
      .tabs a {
        min-height: 48px;
      }
    }
  `,
})
export class ViewTabs {
  readonly view = input.required<ListQuery['view']>();
  readonly counts = input<AnswerOf<'POST /requests/search'>['counts'] | null>(null);
  protected readonly views = views;
  protected readonly t = injectWords();
}
