import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { filter, map } from 'rxjs';
import { ProblemNote } from '../../acting/problem-note';
import { injectKeys } from '../../keys/keys';
import { mediaMatches, widths } from '../../media/media-matches';
import { injectWords } from '../../words/words';
import { Timeline } from '../timeline/timeline';
import { OpenRequest } from './open-request';
import { RequestHead } from './request-head';
import { RequestTabs } from './request-tabs';

/** One request: header with the next step, tabs at the left, timeline at the right. */
@Component({
  selector: 'tab-request-page',
  imports: [ProblemNote, RequestHead, RequestTabs, RouterLink, RouterOutlet, Skeleton, Timeline],
  providers: [OpenRequest],
  template: `
    @if (request.facts(); as facts) {
      <tab-request-head class="head" [facts]="facts" [tab]="tab()" />
      <tab-request-tabs [facts]="facts" [tab]="tab()" [withTimeline]="!hasRoom()" />
      <div class="body" [class.alone]="!showsTimeline()">
        <div class="tab"><router-outlet /></div>
        @if (showsTimeline()) {
          <tab-timeline class="beside" [id]="request.id()" [zone]="request.zone()" />
        }
      </div>
    } @else {
      <div class="page">
        <a routerLink="/requests">{{ t('nav.inbox') }}</a>
        <tab-problem-note
          [resource]="request.answer"
          [canRetry]="true"
          (retry)="request.reload()"
        />
        @if (request.answer.isLoading()) {
          <tab-skeleton [lines]="8" [height]="28" />
        }
      </div>
    }
  `,
  styleUrl: './request-page.css',
})
export class RequestPage {
  protected readonly t = injectWords();
  protected readonly request = inject(OpenRequest);
  readonly #router = inject(Router);
  protected readonly hasRoom = mediaMatches(widths.panel);
  readonly #url = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.#router.url },
  );
  protected readonly tab = computed(() => this.#url().split(/[?#]/)[0]?.split('/')[3] ?? '');
  /** The records need the whole width: list, record, decision. */
  protected readonly showsTimeline = computed(() => this.hasRoom() && this.tab() !== 'records');

  constructor() {
    const go = (tab: string) => () =>
      void this.#router.navigateByUrl(`/requests/${this.request.id()}${tab}`);
    injectKeys([
      { key: 'g o', words: 'keys.overview', act: go('') },
      { key: 'm', words: 'keys.message', act: go('/messages') },
    ]);
  }
}
