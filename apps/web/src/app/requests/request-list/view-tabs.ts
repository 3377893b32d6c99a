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
  templateUrl: './view-tabs.html',
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
