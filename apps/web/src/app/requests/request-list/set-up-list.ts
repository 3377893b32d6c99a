import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { read } from '@tabularium/web-client';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { ProgressBar } from '@tabularium/web-kit/progress-bar/progress-bar';
import { Session } from '../../session/session';
import { injectWords } from '../../words/words';
import { currentStep, setUpSteps } from './set-up-steps';

/** What lands here, and the steps until the first request can. */
@Component({
  selector: 'tab-set-up-list',
  imports: [Icon, ProgressBar, RouterLink],
  template: `
    <h2>{{ t('set-up.heading') }}</h2>
    <p class="quiet">{{ t('set-up.text') }}</p>
    <p class="count-line">
      <b>{{ t('set-up.label') }}</b>
      <span class="quiet figures">{{
        t('set-up.done', { done: done(), all: steps().length })
      }}</span>
      <tab-progress-bar [done]="done()" [all]="steps().length" [label]="t('set-up.label')" />
    </p>
    <ol class="card">
      @for (step of steps(); track step.name; let at = $index) {
        <li [class.now]="step === now()">
          <span class="mark" [class.done]="step.isDone" [class.current]="step === now()">
            @if (step.isDone) {
              <tab-icon name="check" />
              <span class="visually-hidden">{{ t('set-up.is-done') }}</span>
            } @else {
              {{ at + 1 }}
            }
          </span>
          <div>
            <h3 [class.quiet]="step.isDone">{{ t(step.heading) }}</h3>
            <p class="quiet">{{ t(step.text) }}</p>
          </div>
          @if (session.may(step.needs)) {
            @if (step.name === 'test') {
              <a [class]="step === now() ? 'button primary' : ''" [href]="step.path">{{
                t(step.act)
              }}</a>
            } @else {
              <a [class]="step === now() ? 'button primary' : ''" [routerLink]="step.path">{{
                t(step.act)
              }}</a>
            }
          } @else {
            <span class="small quiet">{{ t('set-up.by-admin') }}</span>
          }
        </li>
      }
    </ol>
    <p class="beneath quiet">
      {{ t('set-up.rather') }}
      <a routerLink="/requests/log">{{ t('set-up.by-hand') }}</a>
    </p>
  `,
  styleUrl: './set-up-list.css',
})
export class SetUpList {
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  readonly #controllers = read('GET /controllers', () => ({}));
  readonly #connections = read('GET /connections', () =>
    this.session.may('systems:read') ? {} : undefined,
  );
  readonly #accounts = read('GET /accounts', () =>
    this.session.may('accounts:manage') ? {} : undefined,
  );
  protected readonly steps = computed(() =>
    setUpSteps({
      controllers: this.#controllers.value()?.controllers ?? null,
      connections: this.#connections.value()?.connections ?? null,
      accounts: this.#accounts.value()?.accounts ?? null,
    }),
  );
  protected readonly now = computed(() => currentStep(this.steps()));
  protected readonly done = computed(() => this.steps().filter((step) => step.isDone).length);
}
