import { afterNextRender, Component, computed, inject, input, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { ApiClient, problemOf } from '@tabularium/web-client';
import { ErrorSummary } from '../fields/error-summary';
import type { FormProblem } from '../fields/form-problem';
import { DeadlinePanel } from '../frame/deadline-panel';
import { PageHeading } from '../frame/page-heading';
import { Portal } from '../frame/portal';
import { skipTo } from '../frame/skip-to';
import { SentTo } from '../proof/sent-to';
import { ProblemWords } from '../words/problem-words';
import { answerRows } from './answer-rows';
import { RequestDraft } from './request-draft';
import type { RequestKind } from './request-kinds';
import { StepHeading } from './step-heading';

/** Step 3: all answers with a way to change each, what happens next, and Send. */
@Component({
  selector: 'tab-check-answers',
  imports: [DeadlinePanel, ErrorSummary, PageHeading, RouterLink, StepHeading, TranslocoDirective],
  templateUrl: './check-answers.html',
})
export class CheckAnswers {
  readonly kind = input.required<RequestKind>();
  protected readonly portal = inject(Portal);
  protected readonly problems = signal<readonly FormProblem[]>([]);
  protected readonly isSending = signal(false);
  readonly #draft = inject(RequestDraft);
  readonly #api = inject(ApiClient);
  readonly #router = inject(Router);
  readonly #sentTo = inject(SentTo);
  readonly #words = inject(ProblemWords);
  readonly #transloco = inject(TranslocoService);
  readonly #skip = inject(skipTo);
  readonly #changed = inject(ActivatedRoute).snapshot.fragment;

  protected readonly pages = computed(() => `/${this.portal.slug()}/ask/${this.kind()}`);
  protected readonly lists = computed(() =>
    answerRows(this.kind(), this.#draft.answers(), (key) => this.#transloco.translate(key)),
  );
  protected readonly byEmail = computed(() => this.#draft.answers().reach === 'email');

  constructor() {
    // The person comes back from a change: to that row, not to the top.
    const changed = this.#changed;
    if (changed) afterNextRender(() => this.#skip(null, `change-${changed}`));
  }

  protected async send(): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    this.problems.set([]);
    try {
      const sent = await this.#api.send(
        'POST /public/:controller/requests',
        this.#draft.submission(this.kind()),
      );
      this.#draft.wipe();
      if (sent.maskedEmail) this.#sentTo.remember(sent.statusToken, sent.maskedEmail);
      await this.#router.navigate(
        ['/', this.portal.slug(), sent.maskedEmail === null ? 'sent' : 'prove'],
        { fragment: sent.statusToken, replaceUrl: true },
      );
    } catch (error) {
      this.problems.set(this.#problemsIn(error));
    } finally {
      this.isSending.set(false);
    }
  }

  #problemsIn(error: unknown): FormProblem[] {
    const fields = Object.keys(problemOf(error).fields);
    if (fields.length === 0) return [{ field: null, text: this.#words.of(error) }];
    return fields.map((field) => ({
      field: `change-${field}`,
      text: this.#transloco.translate(`form.errors.${field}.invalid`),
    }));
  }
}
