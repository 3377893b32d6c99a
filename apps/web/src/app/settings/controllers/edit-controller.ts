import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { form, FormRoot, readonly } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { ApiClient, read } from '@tabularium/web-client';
import { EmptyState } from '@tabularium/web-kit/empty-state/empty-state';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { injectFocusFirstError } from '../../forms/focus-first-error';
import { Session } from '../../session/session';
import { Toasts } from '../../toasts/toasts';
import { injectWords } from '../../words/words';
import { ControllerFields } from './controller-fields';
import { controllerInput, controllerRules, emptyController } from './controller-form';

/** Adds or changes a controller. */
@Component({
  selector: 'tab-edit-controller',
  imports: [ControllerFields, EmptyState, FormRoot, Icon, ProblemNote, RouterLink],
  template: `
    <header class="page-head">
      <div class="crumbs">
        <a routerLink="/settings/controllers">{{ t('title.controllers') }}</a>
        <tab-icon name="chevron-right" [size]="12" />
        <span>{{ heading() }}</span>
      </div>
      <h1>{{ heading() }}</h1>
    </header>
    <div class="page">
      <tab-problem-note [resource]="answer" [canRetry]="true" (retry)="answer.reload()" />
      @if (isNew() || existing()) {
        <tab-problem-note [problem]="act.problem()" />
        <form class="form" [formRoot]="form">
          <tab-controller-fields
            [fields]="form"
            [problem]="act.problem()"
            [isSlugFixed]="existing()?.slugFixed ?? false"
          />
          <div class="actions">
            <button type="submit" class="button primary" [attr.aria-busy]="act.busy()">
              {{ t('act.save') }}
            </button>
            <a class="button" routerLink="/settings/controllers">{{ t('act.cancel') }}</a>
          </div>
        </form>
      } @else if (answer.hasValue()) {
        <tab-empty-state [heading]="t('not-found.heading')" [text]="t('not-found.text')" />
      }
    </div>
  `,
})
export class EditController {
  /** `new`, or the id of a controller. */
  readonly id = input.required<string>();
  protected readonly t = injectWords();
  protected readonly act = new Act();
  readonly #api = inject(ApiClient);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #toasts = inject(Toasts);
  readonly #focusFirstError = injectFocusFirstError();
  readonly #model = signal(
    emptyController(this.#session.controllers()[0]?.timeZone ?? 'Europe/Berlin'),
  );
  protected readonly isNew = computed(() => this.id() === 'new');
  protected readonly answer = read('GET /controllers', () => (this.isNew() ? undefined : {}));
  protected readonly existing = computed(() =>
    this.answer.value()?.controllers.find((one) => one.id === this.id()),
  );
  protected readonly heading = computed(() =>
    this.isNew() ? this.t('controllers.add') : (this.existing()?.name ?? ''),
  );
  protected readonly form = form(
    this.#model,
    (path) => {
      controllerRules(path);
      readonly(path.slug, () => this.existing()?.slugFixed ?? false);
    },
    {
      submission: { action: () => this.#save(), onInvalid: () => this.#focusFirstError() },
    },
  );

  constructor() {
    effect(() => {
      const existing = this.existing();
      if (!existing) return;
      const { id: _id, calendarPublished: _published, slugFixed: _fixed, ...rest } = existing;
      untracked(() => this.form().reset({ ...rest, region: rest.region ?? '' }));
    });
  }

  async #save(): Promise<void> {
    const input = controllerInput(this.#model());
    const id = this.existing()?.id;
    const done = await this.act.run(async () => {
      if (id) await this.#api.send('POST /controllers/:id', { id, ...input });
      else await this.#api.send('POST /controllers', input);
    });
    if (!done) return this.#focusFirstError();
    await this.#session.reload();
    this.#toasts.say(this.t('controllers.saved', { name: input.name }));
    await this.#router.navigateByUrl('/settings/controllers');
  }
}
