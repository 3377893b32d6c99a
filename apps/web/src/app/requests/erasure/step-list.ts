import { Component, inject, input } from '@angular/core';
import { StateBadge } from '@tabularium/web-kit/state-badge/state-badge';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import {
  type ErasedSystem,
  keptByCategory,
  type KeptCategory,
  resultWords,
  stepStanding,
  stepWords,
  systemStanding,
} from './erasure-words';

/** The steps of each system in their order: children first, then overwrite, then delete, then check. */
@Component({
  selector: 'tab-step-list',
  imports: [StateBadge],
  templateUrl: './step-list.html',
  styleUrl: './step-list.css',
})
export class StepList {
  readonly systems = input.required<readonly ErasedSystem[]>();
  readonly zone = input.required<string>();
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly stepStanding = stepStanding;
  protected readonly stepWords = stepWords;
  protected readonly systemStanding = systemStanding;
  protected readonly resultWords = resultWords;
  protected readonly keptByCategory = keptByCategory;

  protected keptWords({ category, count, first, last }: KeptCategory): string {
    const words = this.t.count('erasure.kept-category', count, { category });
    if (!first || !last) return words;
    const [from, to] = [this.dates.day(first, 'year'), this.dates.day(last, 'year')];
    const until = first === last ? { day: from } : { day: this.t('date.range', { from, to }) };
    return `${words} ${this.t('records.until', until)}`;
  }
}
