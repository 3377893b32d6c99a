import { Component, inject, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { ApiClient } from '@tabularium/web-client';
import { ErrorSummary } from '../fields/error-summary';
import type { FormProblem } from '../fields/form-problem';
import { TextField } from '../fields/text-field';
import { PageHeading } from '../frame/page-heading';
import { Portal } from '../frame/portal';
import { Icon } from '../icon/icon';
import { looksLikeEmail } from '../request-form/draft-rules';
import { ProblemWords } from '../words/problem-words';

/** Mails the status link anew; what is shown never tells whether reference and address belong together. */
@Component({
  selector: 'tab-find-status',
  imports: [ErrorSummary, Icon, PageHeading, RouterLink, TextField, TranslocoDirective],
  templateUrl: './find-status.html',
})
export class FindStatus {
  protected readonly portal = inject(Portal);
  protected readonly form = form(signal({ reference: '', email: '' }), (path) => {
    validate(path.reference, ({ value }) =>
      value().trim() === '' ? { kind: 'required', message: 'reference' } : undefined,
    );
    validate(path.email, ({ value }) =>
      looksLikeEmail(value()) ? undefined : { kind: 'form', message: 'email' },
    );
  });
  protected readonly problems = signal<readonly FormProblem[]>([]);
  protected readonly isBusy = signal(false);
  protected readonly isSent = signal(false);
  readonly #api = inject(ApiClient);
  readonly #words = inject(ProblemWords);
  readonly #transloco = inject(TranslocoService);

  protected async find(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy()) return;
    this.problems.set(this.#formProblems());
    if (this.problems().length > 0) return;
    this.isBusy.set(true);
    try {
      await this.#api.send('POST /public/:controller/status/find', {
        controller: this.portal.slug(),
        reference: this.form.reference().value().trim(),
        email: this.form.email().value().trim(),
      });
      this.isSent.set(true);
    } catch (error) {
      this.problems.set([{ field: null, text: this.#words.of(error) }]);
    } finally {
      this.isBusy.set(false);
    }
  }

  #formProblems(): FormProblem[] {
    return this.form()
      .errorSummary()
      .map((error) => ({
        field: String(error.fieldTree().keyInParent()),
        text: this.#transloco.translate(`find.errors.${error.message ?? ''}`),
      }));
  }
}
