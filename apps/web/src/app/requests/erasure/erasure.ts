import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ApiClient, read } from '@tabularium/web-client';
import { Chip } from '@tabularium/web-kit/chip/chip';
import { injectConfirm } from '@tabularium/web-kit/confirm-dialog/confirm';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { ProgressBar } from '@tabularium/web-kit/progress-bar/progress-bar';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { Act } from '../../acting/act';
import { keepLast } from '../../acting/keep-last';
import { ProblemNote } from '../../acting/problem-note';
import { followChanges } from '../../live/live-updates';
import { mediaMatches, widths } from '../../media/media-matches';
import { Session } from '../../session/session';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import { OpenRequest } from '../request-page/open-request';
import { spokenSummary } from '../search/spoken-summary';
import { Timeline } from '../timeline/timeline';
import { CertificateCard } from './certificate-card';
import { NotErasedCard } from './not-erased-card';
import { ProofTable } from './proof-table';
import { StepList } from './step-list';
import { titleKey, worstFirst } from './erasure-words';

/** The erasure while it runs, and its proof when it ended. What was answered never counts as erased. */
@Component({
  selector: 'tab-erasure',
  imports: [
    CertificateCard,
    Chip,
    Icon,
    NotErasedCard,
    ProblemNote,
    ProgressBar,
    ProofTable,
    RouterLink,
    Skeleton,
    StepList,
    Timeline,
  ],
  providers: [OpenRequest],
  templateUrl: './erasure.html',
  styleUrl: './erasure.css',
})
export class Erasure {
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly request = inject(OpenRequest);
  protected readonly act = new Act();
  protected readonly hasRoom = mediaMatches(widths.panel);
  protected readonly mayApprove = inject(Session).may('requests:approve');
  protected readonly mayWork = inject(Session).may('requests:work');
  readonly #api = inject(ApiClient);
  readonly #router = inject(Router);
  readonly #confirm = injectConfirm();
  protected readonly answer = read('GET /requests/:id/erasure', () => ({ id: this.request.id() }));
  protected readonly erasure = keepLast(this.answer, this.request.id);
  protected readonly state = computed(() => this.erasure()?.state ?? 'none');
  protected readonly isRunning = computed(() => ['running', 'verifying'].includes(this.state()));
  protected readonly hasFailed = computed(() => ['stopped', 'not-erased'].includes(this.state()));
  protected readonly systems = computed(() => worstFirst(this.erasure()?.systems ?? []));
  protected readonly title = computed(() => this.t(titleKey(this.state())));
  protected readonly progress = computed(() => {
    const { done = 0, all = 0 } = this.erasure()?.records ?? {};
    return this.t('erasure.progress', { done, all });
  });
  protected readonly spoken = spokenSummary(
    computed(() => (this.isRunning() ? this.progress() : this.title())),
  );

  constructor() {
    followChanges(this.request.id, () => this.answer.reload(), 300);
  }

  protected async stop(): Promise<void> {
    const sure = await this.#confirm({
      heading: this.t('erasure.stop-heading'),
      text: this.t('erasure.stop-text'),
      act: this.t('erasure.stop'),
      back: this.t('act.back'),
    });
    if (sure) await this.#act('POST /requests/:id/erasure/stop');
  }

  protected async retry(): Promise<void> {
    await this.#act('POST /requests/:id/erasure/retry');
  }

  protected async reviewAgain(): Promise<void> {
    const done = await this.#act('POST /requests/:id/erasure/review');
    if (done) await this.#router.navigate(['/requests', this.request.id(), 'systems']);
  }

  async #act(
    route:
      | 'POST /requests/:id/erasure/stop'
      | 'POST /requests/:id/erasure/retry'
      | 'POST /requests/:id/erasure/review',
  ): Promise<boolean> {
    const done = await this.act.run(() => this.#api.send(route, { id: this.request.id() }));
    this.answer.reload();
    this.request.reload();
    return done;
  }
}
