import { Component, computed, inject, input, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { ErrorSummary } from '../fields/error-summary';
import type { FormProblem } from '../fields/form-problem';
import { LetterCounter } from '../fields/letter-counter';
import { TextField } from '../fields/text-field';
import { PageHeading } from '../frame/page-heading';
import { Portal } from '../frame/portal';
import { detailRules, limits } from './draft-rules';
import { formProblems } from './form-problems';
import { RequestDraft } from './request-draft';
import type { RequestKind } from './request-kinds';
import { StepHeading } from './step-heading';

/** Step 2: what helps us; only “Something else” has to say anything. */
@Component({
  selector: 'tab-details',
  imports: [ErrorSummary, LetterCounter, PageHeading, StepHeading, TextField, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <tab-step-heading [step]="2" [back]="back()">
        <tab-error-summary [problems]="problems()" />
      </tab-step-heading>
      <h1 tabPageHeading>{{ t('form.details.title.' + kind()) }}</h1>
      <p>{{ t('form.details.lead.' + kind()) }}</p>
      <form novalidate (submit)="goOn($event)">
        <tab-text-field
          fieldId="details"
          [lines]="7"
          [field]="form.details"
          [label]="t('form.details.label.' + kind())"
          [hint]="t('form.details.hint.' + kind())"
          [problems]="problems()"
        />
        <tab-letter-counter [text]="form.details().value()" [limit]="limit" />
        <button type="submit" class="button">{{ t('form.continue') }}</button>
      </form>
    </ng-container>
  `,
})
export class Details {
  readonly kind = input.required<RequestKind>();
  readonly change = input<string>();
  protected readonly limit = limits.details;
  protected readonly form = form(
    inject(RequestDraft).answers,
    detailRules(() => this.kind() === 'other'),
  );
  protected readonly problems = signal<readonly FormProblem[]>([]);
  protected readonly back = computed(
    () => `/${this.#slug()}/ask/${this.kind()}/${this.change() ? 'check' : 'you'}`,
  );
  readonly #slug = inject(Portal).slug;
  readonly #router = inject(Router);
  readonly #transloco = inject(TranslocoService);

  protected async goOn(event: Event): Promise<void> {
    event.preventDefault();
    this.problems.set(formProblems(this.form, (key) => this.#transloco.translate(key)));
    if (this.problems().length > 0) return;
    await this.#router.navigate(['/', this.#slug(), 'ask', this.kind(), 'check'], {
      fragment: this.change(),
    });
  }
}
