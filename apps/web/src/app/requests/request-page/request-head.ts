import { Component, computed, inject, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { Router, RouterLink } from '@angular/router';
import { ApiClient } from '@tabularium/web-client';
import { DeadlineChip } from '@tabularium/web-kit/deadline-chip/deadline-chip';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { Session } from '../../session/session';
import { injectWords } from '../../words/words';
import { clockWords, type RequestFacts } from '../words/request-words';
import { NextRequest } from './next-request';
import { OpenRequest } from './open-request';
import { primaryStep } from './primary-step';
import { RequestMenu } from './request-menu';

/** Who, what, by when, who must act, and one primary button that is always the next step. */
@Component({
  selector: 'tab-request-head',
  imports: [DeadlineChip, Icon, MatTooltip, NextRequest, ProblemNote, RequestMenu, RouterLink],
  templateUrl: './request-head.html',
  styleUrl: './request-head.css',
})
export class RequestHead {
  readonly facts = input.required<RequestFacts>();
  readonly tab = input.required<string>();
  protected readonly t = injectWords();
  protected readonly clockWords = clockWords;
  protected readonly act = new Act();
  protected readonly mayWork = inject(Session).may('requests:work');
  readonly #api = inject(ApiClient);
  readonly #router = inject(Router);
  readonly #request = inject(OpenRequest);
  protected readonly primary = computed(() =>
    primaryStep(this.facts(), this.tab() === 'records', this.t),
  );
  /** A button that leads to the tab one is on would do nothing. */
  protected readonly isHere = computed(() => {
    const to = this.primary()?.leadsTo;
    return to !== '' && to === this.tab();
  });

  protected async takeStep(): Promise<void> {
    const primary = this.primary();
    if (!primary || primary.waitsFor) return;
    const { id } = this.facts().row;
    if (primary.step === 'confirm-identity') return this.#goToIdentity(id);
    if (primary.step === 'start-search') await this.#start('POST /requests/:id/search', 'systems');
    if (primary.step === 'dry-run') await this.#start('POST /requests/:id/plan', 'approve');
    if (primary.leadsTo) await this.#router.navigate(['/requests', id, primary.leadsTo]);
  }

  async #start(
    route: 'POST /requests/:id/search' | 'POST /requests/:id/plan',
    then: string,
  ): Promise<void> {
    const { id } = this.facts().row;
    const done = await this.act.run(() => this.#api.send(route, { id }));
    this.#request.reload();
    if (done) await this.#router.navigate(['/requests', id, then]);
  }

  async #goToIdentity(id: string): Promise<void> {
    await this.#router.navigate(['/requests', id]);
    const form = document.getElementById('confirm-identity');
    form?.scrollIntoView({ block: 'center' });
    form?.querySelector<HTMLElement>('input, textarea')?.focus();
  }
}
