import { Component, computed, effect, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ApiClient, read } from '@tabularium/web-client';
import { DeadlineChip } from '@tabularium/web-kit/deadline-chip/deadline-chip';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Ring } from '@tabularium/web-kit/icon/ring';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { Act } from '../../acting/act';
import { keepLast } from '../../acting/keep-last';
import { ProblemNote } from '../../acting/problem-note';
import { followChanges } from '../../live/live-updates';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import { OpenRequest } from '../request-page/open-request';
import { clockWords } from '../words/request-words';
import { ApprovalCard } from './approval-card';
import { KeptList } from './kept-list';
import { PlanTable } from './plan-table';

/** Approve and erase: a page, not a dialog. It shows what will happen and asks for exactly that. */
@Component({
  selector: 'tab-approve',
  imports: [
    ApprovalCard,
    DeadlineChip,
    Icon,
    KeptList,
    PlanTable,
    ProblemNote,
    Ring,
    RouterLink,
    Skeleton,
  ],
  providers: [OpenRequest],
  templateUrl: './approve.html',
  styleUrl: './approve.css',
})
export class Approve {
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly request = inject(OpenRequest);
  protected readonly clockWords = clockWords;
  protected readonly dryRun = new Act();
  protected readonly act = new Act();
  protected readonly isApproving = signal(false);
  readonly #api = inject(ApiClient);
  readonly #router = inject(Router);
  protected readonly answer = read('GET /requests/:id/plan', () => ({ id: this.request.id() }));
  protected readonly plan = keepLast(this.answer, this.request.id);
  protected readonly isFresh = computed(() => {
    const plan = this.plan();
    return plan?.state === 'frozen' && plan.changed.length === 0;
  });
  protected readonly ran = computed(() => {
    const at = this.plan()?.frozenAt;
    if (!at) return '';
    const words = this.t('approve.ran', { at: this.dates.moment(at, this.request.zone()) });
    return this.isFresh() ? `${words}, ${this.t('approve.unchanged')}` : words;
  });
  protected readonly hasTotals = computed(() =>
    ['frozen', 'stale', 'approved'].includes(this.plan()?.state ?? 'none'),
  );

  constructor() {
    followChanges(this.request.id, () => this.answer.reload());
    effect(() => {
      if (this.plan()?.state === 'approved' && !this.isApproving()) this.#goToErasure();
    });
  }

  protected async runAgain(): Promise<void> {
    const id = this.request.id();
    await this.dryRun.run(() => this.#api.send('POST /requests/:id/plan', { id }));
    this.answer.reload();
  }

  protected async approve(typedReference: string): Promise<void> {
    const planHash = this.plan()?.hash;
    if (!planHash) return;
    this.isApproving.set(true);
    const input = { id: this.request.id(), planHash, typedReference };
    const done = await this.act.run(() => this.#api.send('POST /requests/:id/approval', input));
    this.isApproving.set(false);
    if (done) this.#goToErasure();
    else this.answer.reload();
  }

  protected async sendBack(): Promise<void> {
    const id = this.request.id();
    const done = await this.act.run(() => this.#api.send('POST /requests/:id/review', { id }));
    if (done) await this.#router.navigate(['/requests', id, 'records']);
  }

  #goToErasure(): void {
    void this.#router.navigate(['/requests', this.request.id(), 'erasure'], { replaceUrl: true });
  }
}
