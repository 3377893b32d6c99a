import { Component, computed, inject, input } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import type { RequestFacts } from '../words/request-words';
import { stepFact } from './step-facts';

/** The six steps of a request; on a phone one line with the rest behind it. */
@Component({
  selector: 'tab-step-bar',
  imports: [Icon, NgTemplateOutlet],
  templateUrl: './step-bar.html',
  styleUrl: './step-bar.css',
})
export class StepBar {
  readonly facts = input.required<RequestFacts>();
  protected readonly t = injectWords();
  readonly #dates = inject(Dates);
  protected readonly steps = computed(() =>
    this.facts().steps.map((step) => ({
      ...step,
      fact: stepFact(step, this.facts(), this.t, this.#dates),
    })),
  );
  protected readonly now = computed(() => {
    const at = this.steps().findIndex((step) => step.state === 'now');
    return at === -1 ? null : { at: at + 1, step: this.steps()[at]?.step ?? 'received' };
  });
}
