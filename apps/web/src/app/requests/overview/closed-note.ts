import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import type { RequestFacts } from '../words/request-words';

/** How and when a request ended. */
@Component({
  selector: 'tab-closed-note',
  imports: [Icon, RouterLink],
  templateUrl: './closed-note.html',
})
export class ClosedNote {
  readonly facts = input.required<RequestFacts>();
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly hasErasure = computed(() =>
    ['erased', 'partly-kept'].includes(this.facts().closed?.outcome ?? ''),
  );
  protected readonly isGood = computed(
    () => !['refused', 'withdrawn', 'not-proved'].includes(this.facts().closed?.outcome ?? ''),
  );
}
