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
  templateUrl: './deadline-card.html',
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
