import { Component, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { ApiClient, problemOf } from '@tabularium/web-client';
import { ErrorSummary } from '../fields/error-summary';
import type { FormProblem } from '../fields/form-problem';
import { PageHeading } from '../frame/page-heading';
import { Portal } from '../frame/portal';
import { Icon } from '../icon/icon';
import { ProblemWords } from '../words/problem-words';

/** The link from the mail. Opening it proves nothing, since mail scanners open links: a press does. */
@Component({
  selector: 'tab-prove-link',
  imports: [ErrorSummary, Icon, PageHeading, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <tab-error-summary [problems]="problems()" />
      @if (reference(); as reference) {
        <div class="done">
          <h1 tabPageHeading><tab-icon name="check" />{{ t('proveLink.done') }}</h1>
        </div>
        <p>{{ t('proveLink.doneWords', { reference }) }}</p>
      } @else {
        <h1 tabPageHeading>{{ t('proveLink.title') }}</h1>
        @if (isSpent()) {
          <p>{{ t('proveLink.spent') }}</p>
          <p>
            <a [routerLink]="['/', portal.slug(), 'find']">{{ t('link.find') }}</a>
          </p>
        } @else {
          <p>{{ t('proveLink.lead', { name: portal.facts().controller }) }}</p>
          <p class="quiet">{{ t('proveLink.notYou') }}</p>
          <button
            type="button"
            class="button"
            [attr.aria-disabled]="isBusy() ? 'true' : null"
            (click)="confirm()"
          >
            {{ t('proveLink.confirm') }}
          </button>
        }
      }
    </ng-container>
  `,
})
export class ProveLink {
  protected readonly portal = inject(Portal);
  protected readonly problems = signal<readonly FormProblem[]>([]);
  protected readonly reference = signal<string | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly isSpent = signal(false);
  readonly #fragment = toSignal(inject(ActivatedRoute).fragment);
  readonly #api = inject(ApiClient);
  readonly #router = inject(Router);
  readonly #words = inject(ProblemWords);

  protected async confirm(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problems.set([]);
    try {
      await this.#redeem();
    } catch (error) {
      this.isSpent.set(/^(proof|portal)\./.test(problemOf(error).code));
      this.problems.set([{ field: null, text: this.#words.of(error) }]);
    } finally {
      this.isBusy.set(false);
    }
  }

  async #redeem(): Promise<void> {
    const controller = this.portal.slug();
    const { statusToken, reference } = await this.#api.send(
      'POST /public/:controller/proofs/link',
      { controller, linkToken: this.#fragment() ?? '' },
    );
    if (statusToken === null) return this.reference.set(reference);
    await this.#router.navigate(['/', controller, 'sent'], {
      fragment: statusToken,
      replaceUrl: true,
    });
  }
}
