import { Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from '../language/language';
import { type AnswerLine, placesOf, type SentAnswer } from './answer-facts';

/** Sentences of numbers that add up: found = deleted + made anonymous + kept. */
@Component({
  selector: 'tab-answer-totals',
  template: `<p>{{ sentences() }}</p>`,
})
export class AnswerTotals {
  readonly totals = input.required<NonNullable<SentAnswer['totals']>>();
  readonly lines = input.required<readonly AnswerLine[]>();
  readonly #transloco = inject(TranslocoService);
  readonly #language = inject(Language);

  protected readonly sentences = computed(() => {
    const { found, erased, anonymised, kept } = this.totals();
    if (found === 0) return this.#say('answer.foundNothing', 0);
    const places = this.#say('answer.places', placesOf(this.lines()));
    const sentences = [
      this.#say('answer.found', found, { places }),
      ...(erased > 0 ? [this.#say('answer.erased', erased)] : []),
      ...(anonymised > 0 ? [this.#say('answer.anonymised', anonymised)] : []),
      ...(kept > 0 ? [this.#say('answer.kept', kept)] : []),
    ];
    return sentences.join(' ');
  });

  #say(key: string, count: number, values: Record<string, string> = {}): string {
    const full = count === 0 ? key : `${key}.${this.#language.plural(count)}`;
    return this.#transloco.translate(full, { ...values, count }, this.#language.current());
  }
}
