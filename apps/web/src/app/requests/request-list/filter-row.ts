import { Component, computed, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { read } from '@tabularium/web-client';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { injectWords } from '../../words/words';
import { FilterMenu, type FilterChoice } from './filter-menu';
import type { ListQuery } from './list-query';

const kinds = ['access', 'portability', 'erasure', 'other'] as const;
const waits = ['you', 'requester', 'running', 'nobody'] as const;
const dues = ['overdue', 'within-7-days'] as const;

/** What narrows the list. A filter that is set shows its value and can be taken away. */
@Component({
  selector: 'tab-filter-row',
  imports: [FilterMenu, Icon, MatMenuModule],
  templateUrl: './filter-row.html',
  styleUrl: './filter-row.css',
})
export class FilterRow {
  readonly query = input.required<ListQuery>();
  readonly words = input.required<string>();
  readonly narrowed = input.required<boolean>();
  readonly isNarrow = input(false);
  readonly wordsChange = output<string>();
  readonly queryChange = output<Partial<ListQuery>>();
  readonly cleared = output();
  protected readonly t = injectWords();
  protected readonly isSheetOpen = signal(false);
  protected readonly searchField = viewChild<ElementRef<HTMLInputElement>>('search');
  readonly #ownersWanted = signal(false);
  readonly #colleagues = read('GET /colleagues', () =>
    this.#ownersWanted() || this.query().owner ? {} : undefined,
  );

  protected readonly dueChoices = computed(() =>
    this.#choices(dues, (due) => this.t(`due-filter.${due}`)),
  );
  protected readonly kindChoices = computed(() =>
    this.#choices(kinds, (kind) => this.t(`kind.${kind}`)),
  );
  protected readonly waitsChoices = computed(() =>
    this.#choices(waits, (who) => this.t(`waits.${who}`)),
  );
  protected readonly ownerChoices = computed<FilterChoice[]>(() => [
    { value: 'me', words: this.t('inbox.owner-me') },
    { value: 'nobody', words: this.t('inbox.owner-nobody') },
    ...(this.#colleagues.value()?.colleagues ?? []).map((one) => ({
      value: one.id,
      words: one.name,
    })),
  ]);

  focusSearch(): void {
    this.searchField()?.nativeElement.focus();
  }

  protected wantOwners(): void {
    this.#ownersWanted.set(true);
  }

  protected narrow(name: 'due' | 'kind' | 'waitsFor' | 'owner', value: string | null): void {
    this.queryChange.emit({ [name]: value });
  }

  #choices<Value extends string>(
    values: readonly Value[],
    words: (value: Value) => string,
  ): FilterChoice[] {
    return values.map((value) => ({ value, words: words(value) }));
  }
}
