import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { ErrorSummary } from '../fields/error-summary';
import type { FormProblem } from '../fields/form-problem';
import { TextField } from '../fields/text-field';
import { PageHeading } from '../frame/page-heading';
import { Portal } from '../frame/portal';
import { contactRules } from './draft-rules';
import { formProblems } from './form-problems';
import { type Relation, RequestDraft } from './request-draft';
import type { RequestKind } from './request-kinds';
import { StepHeading } from './step-heading';

const relations: readonly Exclude<Relation, ''>[] = [
  'customer',
  'patient',
  'employee',
  'applicant',
  'visitor',
  'other',
];

/** Step 1: name, a way to reach the person, and how they know us. */
@Component({
  selector: 'tab-who-you-are',
  imports: [ErrorSummary, FormField, PageHeading, StepHeading, TextField, TranslocoDirective],
  templateUrl: './who-you-are.html',
})
export class WhoYouAre {
  readonly kind = input.required<RequestKind>();
  /** Set when the person came from “Check your answers”: the row to go back to. */
  readonly change = input<string>();
  protected readonly draft = inject(RequestDraft);
  protected readonly form = form(this.draft.answers, contactRules);
  protected readonly problems = signal<readonly FormProblem[]>([]);
  protected readonly relations = relations;
  protected readonly back = computed(() =>
    this.change() ? `/${this.#slug()}/ask/${this.kind()}/check` : `/${this.#slug()}`,
  );
  readonly #slug = inject(Portal).slug;
  readonly #router = inject(Router);
  readonly #transloco = inject(TranslocoService);

  protected reachBy(reach: 'email' | 'other'): void {
    this.form.reach().value.set(reach);
    this.problems.set([]);
  }

  protected async goOn(event: Event): Promise<void> {
    event.preventDefault();
    this.problems.set(formProblems(this.form, (key) => this.#transloco.translate(key)));
    if (this.problems().length > 0) return;
    const pages = ['/', this.#slug(), 'ask', this.kind()];
    await (this.change()
      ? this.#router.navigate([...pages, 'check'], { fragment: this.change() })
      : this.#router.navigate([...pages, 'details']));
  }
}
