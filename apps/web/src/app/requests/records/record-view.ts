import { Component, computed, input, output } from '@angular/core';
import type { AnswerOf } from '@tabularium/web-client';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { injectWords } from '../../words/words';

/** One record with everything that is decided on. */
export type RecordPage = AnswerOf<'GET /requests/:id/records/:recordId'>;

/** A record as label and value; the raw one and how it was found on demand. */
@Component({
  selector: 'tab-record-view',
  imports: [Icon],
  templateUrl: './record-view.html',
  styleUrl: './record-view.css',
})
export class RecordView {
  readonly record = input.required<RecordPage>();
  readonly place = input.required<{ readonly at: number; readonly of: number }>();
  readonly stepped = output<1 | -1>();
  protected readonly t = injectWords();
  protected readonly found = computed(() =>
    this.record().found.map((one) =>
      this.t(one.field ? 'records.found-by-field' : 'records.found-by', {
        by: this.t.or(`searched-by.${one.by}`, one.by),
        how: this.t.or(`found-how.${one.how.replaceAll(' ', '-')}`, one.how),
        field: one.field,
      }),
    ),
  );
}
