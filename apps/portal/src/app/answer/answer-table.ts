import { Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { Dates } from '../words/dates';
import type { AnswerLine } from './answer-facts';

/** What was kept until when and why, or what was done and what it means. */
@Component({
  selector: 'tab-answer-table',
  imports: [Icon, TranslocoDirective],
  templateUrl: './answer-table.html',
})
export class AnswerTable {
  readonly kind = input.required<'kept' | 'done'>();
  readonly lines = input.required<readonly AnswerLine[]>();
  readonly #dates = inject(Dates);

  /** Records of a category with their number; a single kept record goes by its own name. */
  protected what({ what, count, result }: AnswerLine): string {
    return result === 'kept' && count === 1 ? what : `${what} (${count})`;
  }

  protected until(date: string): string {
    return this.#dates.plain(date);
  }

  /** Laws are never broken over two lines. */
  protected law(law: string): string {
    return law.replaceAll(' ', '\u00a0').replaceAll(`;\u00a0`, '; ');
  }
}
