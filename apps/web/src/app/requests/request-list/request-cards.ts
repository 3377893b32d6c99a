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
  template: `
    <ul>
      @for (row of list().rows; track row.id) {
        <li class="card">
          <a
            [routerLink]="['/requests', row.id]"
            [attr.aria-label]="rowName(row, t)"
            [attr.data-row]="row.id"
            (click)="opened.emit(row.id)"
          >
            <span class="line">
              <tab-deadline-chip [clock]="row.clock" [words]="clockWords(row.clock, t)" />
              <span class="small quiet figures">{{ row.reference }}</span>
            </span>
            <span class="line">
              <span class="name">{{ row.personName }}</span>
              <tab-initials
                [initials]="row.owner?.initials ?? ''"
                [name]="row.owner?.name ?? t('inbox.no-owner')"
              />
            </span>
            <span class="line">
              <span>
                {{ t(\`kind.\${row.kind}\`) }}
                <span class="quiet"
                  >· {{ t('inbox.waits-for-step', { step: t(\`state-step.\${row.state}\`) }) }}
                  <b>{{ t(\`waits.\${row.waitsFor}\`).toLowerCase() }}</b></span
                >
              </span>
              <tab-segments
                [figures]="row.systems"
                [bare]="true"
                [label]="systemsWords(row.systems, t)"
              />
            </span>
          </a>
        </li>
      }
    </ul>
    @if (list().offset > 0 || list().total > list().offset + list().rows.length) {
      <div class="more">
        @if (list().offset > 0) {
          <button type="button" class="button" (click)="show(list().offset - size)">
            {{ t('inbox.earlier-page') }}
          </button>
        }
        @if (list().total > list().offset + list().rows.length) {
          <button type="button" class="button" (click)="show(list().offset + size)">
            {{ t('inbox.later-page') }}
          </button>
        }
      </div>
    }
  `,
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
