import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnswerOf } from '@tabularium/web-client';
import { DeadlineChip } from '@tabularium/web-kit/deadline-chip/deadline-chip';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Initials } from '@tabularium/web-kit/initials/initials';
import { Segments } from '@tabularium/web-kit/segments/segments';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import {
  clockWords,
  lawName,
  systemsWords,
  waitsWords,
  type RequestRow,
} from '../words/request-words';
import { InboxPlace } from './inbox-place';
import type { ListQuery } from './list-query';
import { rowWindow, type RowWindow } from './row-window';

/** One answer of the list, and the row it starts at. */
export type ListPart = AnswerOf<'POST /requests/search'> & { readonly offset: number };

const rowHeight = 44;

/** The list as a table of 44 px rows; only those in sight are drawn. */
@Component({
  selector: 'tab-request-table',
  imports: [DeadlineChip, Icon, Initials, RouterLink, Segments],
  templateUrl: './request-table.html',
  styleUrl: './request-table.css',
})
export class RequestTable {
  readonly list = input.required<ListPart>();
  readonly query = input.required<ListQuery>();
  readonly isNarrow = input.required<boolean>();
  readonly isBusy = input(false);
  readonly activeId = input<string | null>(null);
  readonly openId = input<string | null>(null);
  readonly selected = input.required<ReadonlySet<string>>();
  readonly windowChange = output<RowWindow>();
  readonly sorted = output<Partial<ListQuery>>();
  readonly picked = output<string>();
  readonly opened = output<string>();
  readonly toggled = output<string>();
  readonly allToggled = output<boolean>();

  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly clockWords = clockWords;
  protected readonly systemsWords = systemsWords;
  protected readonly waitsWords = waitsWords;
  protected readonly lawName = lawName;
  readonly #place = inject(InboxPlace);
  readonly #injector = inject(Injector);
  protected readonly scrollPlace = viewChild.required<ElementRef<HTMLElement>>('scroll');
  readonly #scrolledTo = signal({ top: 0, height: 900 });
  readonly #window = computed(() =>
    rowWindow({ ...this.#scrolledTo(), rowHeight, total: this.list().total }),
  );

  /** The drawn rows with their place in the whole list; a row that is still loading has no facts. */
  protected readonly drawn = computed(() => {
    const { first, end } = this.#window();
    const { rows, offset } = this.list();
    return Array.from({ length: end - first }, (_, at) => ({
      index: first + at,
      row: rows[first + at - offset],
    }));
  });
  protected readonly before = computed(() => this.#window().first * rowHeight);
  protected readonly after = computed(() => (this.list().total - this.#window().end) * rowHeight);
  protected readonly isAllSelected = computed(() => {
    const rows = this.list().rows;
    return rows.length > 0 && rows.every((row) => this.selected().has(row.id));
  });

  constructor() {
    afterNextRender(() => {
      this.scrollPlace().nativeElement.scrollTop = this.#place.scrollTop;
      this.noteScroll();
      this.focusRow(this.#place.lastRow);
      this.#place.lastRow = null;
    });
  }

  /** Puts the focus on a row's name and brings it into sight. */
  focusRow(id: string | null): void {
    if (!id) return;
    afterNextRender(
      () => {
        const link = this.scrollPlace().nativeElement.querySelector<HTMLElement>(
          `[data-row="${id}"]`,
        );
        link?.focus();
        link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
      },
      { injector: this.#injector },
    );
  }

  protected noteScroll(): void {
    const { scrollTop, clientHeight } = this.scrollPlace().nativeElement;
    this.#place.scrollTop = scrollTop;
    this.#scrolledTo.set({ top: scrollTop, height: clientHeight });
    this.windowChange.emit(this.#window());
  }

  protected sort(sort: ListQuery['sort']): void {
    const { sort: now, descending } = this.query();
    this.sorted.emit({ sort, descending: sort === now ? !descending : false });
  }

  protected sortState(sort: ListQuery['sort']): 'ascending' | 'descending' | null {
    const query = this.query();
    if (query.sort !== sort) return null;
    return query.descending ? 'descending' : 'ascending';
  }

  /** A click beside links and boxes looks into the request; a double click opens it. */
  protected pick(event: Event, row: RequestRow): void {
    if (event.target instanceof Element && event.target.closest('a, button, input, label')) return;
    this.picked.emit(row.id);
  }
}
