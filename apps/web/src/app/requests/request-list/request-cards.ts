import { afterNextRender, Component, ElementRef, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DeadlineChip } from '@tabularium/web-kit/deadline-chip/deadline-chip';
import { Initials } from '@tabularium/web-kit/initials/initials';
import { Segments } from '@tabularium/web-kit/segments/segments';
import { injectWords } from '../../words/words';
import { clockWords, rowName, systemsWords } from '../words/request-words';
import type { ListPart } from './request-table';
import type { RowWindow } from './row-window';

const cardsAtOnce = 100;

/** The list on a phone: one card a request, the whole card is one link. */
@Component({
  selector: 'tab-request-cards',
  imports: [DeadlineChip, Initials, RouterLink, Segments],
  templateUrl: './request-cards.html',
  styleUrl: './request-cards.css',
})
export class RequestCards {
  readonly list = input.required<ListPart>();
  readonly focusId = input<string | null>(null);
  readonly windowChange = output<RowWindow>();
  readonly opened = output<string>();
  protected readonly t = injectWords();
  protected readonly clockWords = clockWords;
  protected readonly rowName = rowName;
  protected readonly systemsWords = systemsWords;
  protected readonly size = cardsAtOnce;
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => {
      const id = this.focusId();
      if (id) this.#host.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
    });
  }

  protected show(first: number): void {
    this.windowChange.emit({ first: Math.max(0, first), end: first + cardsAtOnce });
    this.#host.scrollTop = 0;
  }
}
