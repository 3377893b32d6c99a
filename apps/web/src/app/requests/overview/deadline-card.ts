import { Component, computed, inject, input } from '@angular/core';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import type { RequestFacts } from '../words/request-words';
import { emphasise } from './emphasis';

/** By when, in words, with the law and the holiday that moved it; the working on demand. */
@Component({
  selector: 'tab-deadline-card',
  imports: [Icon],
  template: `
    <section class="card" aria-labelledby="deadline-heading">
      <p class="quiet top"><tab-icon name="calendar" />{{ t('deadline.label') }}</p>
      <h2 id="deadline-heading">
        {{
          facts().closed
            ? t('deadline.was', { day: dates.day(facts().trace.dueOn, 'full') })
            : t('deadline.answer-by', { day: dates.day(facts().trace.dueOn, 'full') })
        }}
      </h2>
      <p>
        @for (piece of pieces(); track $index) {
          @if (piece.isStrong) {
            <strong>{{ piece.text }}</strong>
          } @else {
            <span>{{ piece.text }}</span>
          }
        }
      </p>
      @if (!facts().trace.calendarPublished) {
        <p class="notice warn"><tab-icon name="alert" />{{ t('deadline.no-calendar') }}</p>
      }
      <details>
        <summary>{{ t('deadline.show') }}</summary>
        <ol>
          <li>
            {{
              t('deadline.received', {
                day: dates.day(facts().trace.receivedOn, 'full'),
                zone: facts().trace.timeZone,
              })
            }}
          </li>
          <li>
            {{
              t('deadline.period-ends', {
                law: facts().trace.law,
                day: dates.day(facts().trace.periodEndsOn, 'full'),
              })
            }}
          </li>
          @for (moved of facts().trace.rolledOver; track moved.date) {
            <li>
              {{ dates.day(moved.date, 'full') }}:
              {{ moved.name ?? t(\`deadline.day-\${moved.why}\`) }}
            </li>
          }
          <li>{{ t('deadline.due', { day: dates.day(facts().trace.dueOn, 'full') }) }}</li>
          <li class="quiet small">
            {{ t('deadline.rule', { rule: facts().trace.rule, calendar: facts().trace.calendar }) }}
          </li>
        </ol>
      </details>
    </section>
  `,
  styleUrl: './deadline-card.css',
})
export class DeadlineCard {
  readonly facts = input.required<RequestFacts>();
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly pieces = computed(() => {
    const { sentence, rolledOver } = this.facts().trace;
    return emphasise(
      sentence,
      rolledOver.map((day) => day.name ?? ''),
    );
  });
}
