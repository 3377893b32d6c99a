import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { StateBadge } from '@tabularium/web-kit/state-badge/state-badge';
import { durationWords } from '../../words/date-words';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import { learntHere, searchedWords, standingOf, stateWords, type SystemLine } from './system-words';

/** One system of the search: how it stands, what it taught, what it said when it failed. */
@Component({
  selector: 'tab-system-row',
  imports: [Icon, RouterLink, StateBadge],
  templateUrl: './system-row.html',
  styleUrl: './system-row.css',
  host: { '[attr.data-state]': 'line().state' },
})
export class SystemRow {
  readonly line = input.required<SystemLine>();
  readonly zone = input.required<string>();
  readonly requestId = input.required<string>();
  readonly mayRetry = input.required<boolean>();
  readonly isBusy = input(false);
  readonly retried = output();
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly standing = computed(() => standingOf(this.line()));
  protected readonly words = computed(() => stateWords(this.line(), this.t));
  protected readonly learnt = computed(() => learntHere(this.line(), this.t));
  protected readonly searched = computed(() => searchedWords(this.line(), this.t));
  protected readonly when = computed(() => {
    const { startedAt, endedAt, attempts, state } = this.line();
    if (!startedAt) return '';
    const time = this.dates.time(endedAt ?? startedAt, this.zone());
    if (state === 'failed' && attempts > 1)
      return this.t.count('search.after-tries', attempts, { time });
    if (!endedAt) return this.t('search.since', { time });
    const took = durationWords(Date.parse(endedAt) - Date.parse(startedAt));
    return this.t('search.took', { time, took });
  });
  protected readonly hasDetails = computed(
    () => this.searched().length > 0 || this.line().notSearched.length > 0,
  );
}
