import { Component, inject, input } from '@angular/core';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import type { Plan } from './plan-words';

/** What stays, until when, and why: every kept record has a reason. */
@Component({
  selector: 'tab-kept-list',
  template: `
    @if (plan().kept.length) {
      <div class="head">
        <h2>{{ t('approve.kept') }}</h2>
        <p class="quiet">
          {{ t.count('approve.kept-text', plan().kept.length, { name: name() }) }}
        </p>
      </div>
      <ul class="card">
        @for (record of plan().kept; track $index) {
          <li>
            <span>{{ record.label }}</span>
            <span class="figures">{{
              record.until
                ? t('records.until', { day: dates.day(record.until, 'year') })
                : t('records.no-end')
            }}</span>
            <span class="quiet">{{ reasonOf(record) }}</span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: baseline;
      margin-bottom: 8px;
    }
    h2 {
      font-size: 16px;
      line-height: 24px;
    }
    li {
      display: grid;
      grid-template-columns: 1.1fr 1fr 2fr;
      gap: 2px 12px;
      min-height: 36px;
      padding: 7px 16px;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    @media (max-width: 719.98px) {
      li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class KeptList {
  readonly plan = input.required<Plan>();
  readonly name = input.required<string>();
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);

  /** Why it is kept, with the law where the reason does not name it. */
  protected reasonOf({ why, law }: Plan['kept'][number]): string {
    return law && !why.includes(law) ? `${why}, ${law}` : why;
  }
}
