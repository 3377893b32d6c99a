import {
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { read } from '@tabularium/web-client';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { KeyHint } from '@tabularium/web-kit/key-hint/key-hint';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { ProblemNote } from '../../acting/problem-note';
import { injectKeys } from '../../keys/keys';
import { followChanges } from '../../live/live-updates';
import { mediaMatches, widths } from '../../media/media-matches';
import { ChosenController } from '../../session/chosen-controller';
import { Session } from '../../session/session';
import { injectWords } from '../../words/words';
import { RequestCounts } from '../counts/request-counts';
import { BulkBar } from './bulk-bar';
import { FilterRow } from './filter-row';
import { InboxPlace } from './inbox-place';
import { isFiltered, type ListQuery, paramsOf, queryOf } from './list-query';
import { ListOrder } from './list-order';
import { RequestCards } from './request-cards';
import { RequestTable } from './request-table';
import { offsetFor, type RowWindow } from './row-window';
import { SetUpList } from './set-up-list';
import { SidePanel } from './side-panel';
import { ViewTabs } from './view-tabs';

const panelPause = 150;
const typingPause = 350;

/** The one inbox: what is due first stands first; the address holds the view, the panel and the sort. */
@Component({
  selector: 'tab-request-list',
  imports: [
    BulkBar,
    FilterRow,
    Icon,
    KeyHint,
    ProblemNote,
    RequestCards,
    RequestTable,
    RouterLink,
    SetUpList,
    SidePanel,
    Skeleton,
    ViewTabs,
  ],
  templateUrl: './request-list.html',
  styleUrl: './request-list.css',
})
export class RequestList {
  protected readonly t = injectWords();
  protected readonly place = inject(InboxPlace);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #chosen = inject(ChosenController);
  protected readonly mayWork = inject(Session).may('requests:work');
  readonly #params = toSignal(this.#route.queryParamMap, {
    initialValue: this.#route.snapshot.queryParamMap,
  });
  protected readonly isPhone = mediaMatches(widths.phone);
  protected readonly hasRoom = mediaMatches(widths.panel);
  protected readonly query = computed(() => queryOf(this.#params()), {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  protected readonly openId = computed(() => (this.hasRoom() ? this.#params().get('open') : null));
  protected readonly sentWords = signal(this.place.words());
  protected readonly window = linkedSignal<unknown, RowWindow>({
    source: () => [this.query(), this.sentWords(), this.#chosen.controller()],
    computation: () => ({ first: 0, end: 60 }),
  });
  readonly #offset = computed(() => offsetFor(this.window()));
  protected readonly answer = read('POST /requests/search', () => ({
    ...this.query(),
    controllerId: this.#chosen.controller()?.id ?? null,
    words: this.sentWords(),
    offset: this.#offset(),
    limit: 200,
  }));
  /** The newest answer with where it starts; the old rows stay while the next ones load. */
  protected readonly list = linkedSignal({
    source: () =>
      this.answer.hasValue() ? { ...this.answer.value(), offset: this.#offset() } : undefined,
    computation: (newest, previous?: { value: List | undefined }) => newest ?? previous?.value,
  });
  protected readonly narrowed = computed(() => isFiltered(this.query(), this.sentWords()));
  protected readonly isNew = computed(() => {
    const list = this.list();
    const counts = list?.counts;
    return (
      counts?.inbox === 0 && counts.unverified === 0 && counts.closed === 0 && !this.narrowed()
    );
  });
  protected readonly selected = signal<ReadonlySet<string>>(new Set());
  protected readonly activeId = signal<string | null>(this.place.lastRow);
  protected readonly filters = viewChild(FilterRow);
  protected readonly table = viewChild(RequestTable);

  constructor() {
    const counts = inject(RequestCounts);
    const order = inject(ListOrder);
    effect(() => {
      const list = this.list();
      if (!list) return;
      counts.learn(list.counts);
      order.learn(list.rows.map((row) => row.id));
    });
    effect((onCleanup) => {
      const words = this.place.words().trim();
      const timer = setTimeout(
        () => this.sentWords.set(words.length < 3 ? '' : words),
        typingPause,
      );
      onCleanup(() => clearTimeout(timer));
    });
    followChanges(null, () => this.answer.reload(), 1000);
    this.#bindKeys();
  }

  protected showQuery(change: Partial<ListQuery>): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: paramsOf({ ...this.query(), ...change }),
      queryParamsHandling: 'merge',
    });
  }

  protected clearFilters(): void {
    this.place.words.set('');
    this.sentWords.set('');
    this.showQuery({ kind: null, waitsFor: null, owner: null, due: null });
  }

  protected openPanel(id: string | null): void {
    this.place.lastRow = id ?? this.activeId();
    if (id) this.activeId.set(id);
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: { open: id },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
    if (!id) this.table()?.focusRow(this.activeId());
  }

  protected pick(id: string): void {
    if (this.hasRoom()) this.openPanel(id);
    else this.openPage(id);
  }

  protected openPage(id: string): void {
    this.place.lastRow = id;
    void this.#router.navigate(['/requests', id]);
  }

  protected toggle(id: string): void {
    const selected = new Set(this.selected());
    if (!selected.delete(id)) selected.add(id);
    this.selected.set(selected);
  }

  protected toggleAll(on: boolean): void {
    this.selected.set(new Set(on ? this.list()?.rows.map((row) => row.id) : []));
  }

  protected finishBulk(): void {
    this.selected.set(new Set());
    this.answer.reload();
  }

  #move(by: number): void {
    const rows = this.list()?.rows ?? [];
    if (rows.length === 0) return;
    const at = rows.findIndex((row) => row.id === this.activeId());
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (!next) return;
    this.activeId.set(next.id);
    this.table()?.focusRow(next.id);
    if (this.openId()) this.#openSoon(next.id);
  }

  #openSoon(id: string): void {
    setTimeout(() => {
      if (this.activeId() === id && this.openId() && this.openId() !== id) this.openPanel(id);
    }, panelPause);
  }

  #bindKeys(): void {
    const onActive = (act: (id: string) => void) => () => {
      const id = this.activeId();
      if (id) act(id);
    };
    injectKeys([
      { key: 'j', words: 'keys.next', act: () => this.#move(1) },
      { key: 'k', words: 'keys.previous', act: () => this.#move(-1) },
      { key: 'Enter', words: 'keys.open', act: onActive((id) => this.openPage(id)) },
      { key: 'o', words: 'keys.panel', act: onActive((id) => this.pick(id)) },
      { key: 'x', words: 'keys.select', act: onActive((id) => this.toggle(id)) },
      { key: 'c', words: 'inbox.log', act: () => void this.#router.navigateByUrl('/requests/log') },
      { key: '/', words: 'keys.filter', act: () => this.filters()?.focusSearch() },
      {
        key: 'Escape',
        words: 'keys.close-panel',
        act: () => this.openId() && this.openPanel(null),
      },
    ]);
  }
}

type List = NonNullable<ReturnType<RequestList['answer']['value']>> & { offset: number };
