import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiClient, read } from '@tabularium/web-client';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { Act } from '../../acting/act';
import { keepLast } from '../../acting/keep-last';
import { ProblemNote } from '../../acting/problem-note';
import { followChanges } from '../../live/live-updates';
import { Session } from '../../session/session';
import { injectWords } from '../../words/words';
import { OpenRequest } from '../request-page/open-request';
import { spokenSummary } from './spoken-summary';
import { SystemRow } from './system-row';
import { searchSummary } from './system-words';

/** The search, one line a system, live; each can be tried again on its own. */
@Component({
  selector: 'tab-search-tab',
  imports: [Icon, ProblemNote, RouterLink, Skeleton, SystemRow],
  templateUrl: './search-tab.html',
  styleUrl: './search-tab.css',
})
export class SearchTab {
  protected readonly t = injectWords();
  protected readonly request = inject(OpenRequest);
  protected readonly act = new Act();
  protected readonly mayWork = inject(Session).may('requests:work');
  readonly #api = inject(ApiClient);
  protected readonly answer = read('GET /requests/:id/systems', () => ({ id: this.request.id() }));
  protected readonly search = keepLast(this.answer, this.request.id);
  protected readonly summary = computed(() => {
    const search = this.search();
    return search ? searchSummary(search, this.t) : '';
  });
  protected readonly spoken = spokenSummary(this.summary);
  protected readonly heading = computed(() => {
    const search = this.search();
    const asked = search?.systems.filter((line) => line.state !== 'not-asked').length ?? 0;
    if (!search || asked === 0) return this.t('search.not-started');
    return search.finished
      ? this.t.count('search.searched', asked)
      : this.t.count('search.searching', asked);
  });
  /** The seeds and what was learnt: everything that was searched with. */
  protected readonly seeds = computed(
    () => this.request.facts()?.identity.identifiers.filter((one) => one.searchedWith) ?? [],
  );

  constructor() {
    followChanges(this.request.id, () => this.answer.reload());
  }

  protected async start(): Promise<void> {
    const id = this.request.id();
    await this.act.run(() => this.#api.send('POST /requests/:id/search', { id }));
    this.#look();
  }

  protected async retry(connectionId: string): Promise<void> {
    const id = this.request.id();
    await this.act.run(() =>
      this.#api.send('POST /requests/:id/systems/:connectionId/retry', { id, connectionId }),
    );
    this.#look();
  }

  #look(): void {
    this.answer.reload();
    this.request.reload();
  }
}
