import { Component, computed, inject, input } from '@angular/core';
import type { AnswerOf } from '@tabularium/web-client';
import { Icon } from '../icon/icon';
import { Dates } from '../words/dates';
import { Phrase } from '../words/phrase';
import { unbroken } from '../words/unbroken';

/** How a due date was reckoned, as the API stored it. */
export type DeadlineTrace = AnswerOf<'GET /public/:controller'>['ifSentToday']['trace'];

/** The due date in words with its working beneath: the same part on every page. */
@Component({
  selector: 'tab-deadline-panel',
  imports: [Icon, Phrase],
  template: `
    <tab-icon name="calendar" />
    <div>
      <p class="deadline-date"><tab-phrase [key]="lead()" [strong]="date()" /></p>
      <p class="small quiet">{{ working() }}</p>
    </div>
  `,
  host: { class: 'deadline' },
})
export class DeadlinePanel {
  /** Key of the sentence that carries the date. */
  readonly lead = input.required<string>();
  readonly trace = input.required<DeadlineTrace>();
  readonly #dates = inject(Dates);
  protected readonly date = computed(() => this.#dates.long(this.trace().dueOn));
  protected readonly working = computed(() => unbroken(this.trace().sentence));
}
