import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '../../words/words';
import type { RequestFacts } from '../words/request-words';

const tabs = ['', 'systems', 'records', 'answer', 'messages', 'timeline'] as const;

/** The parts of a request's page. */
@Component({
  selector: 'tab-request-tabs',
  imports: [RouterLink],
  templateUrl: './request-tabs.html',
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
export class RequestTabs {
  readonly facts = input.required<RequestFacts>();
  readonly tab = input.required<string>();
  readonly withTimeline = input.required<boolean>();
  protected readonly t = injectWords();
  /** Only erasures are searched and reviewed here; other rights are worked by hand. */
  protected readonly shown = computed(() => {
    const { row, records } = this.facts();
    const hasSearch = row.kind === 'erasure' || row.systems.all > 0 || records.all > 0;
    return tabs.filter((tab) => {
      if (tab === 'systems' || tab === 'records') return hasSearch;
      return tab !== 'timeline' || this.withTimeline();
    });
  });
}
