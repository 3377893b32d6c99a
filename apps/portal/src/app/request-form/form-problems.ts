import type { FieldTree } from '@angular/forms/signals';
import type { FormProblem } from '../fields/form-problem';
import type { DraftAnswers } from './request-draft';

/** What the form's rules find, by field, in the order of the page. */
export function formProblems(
  form: FieldTree<DraftAnswers>,
  words: (key: string) => string,
): FormProblem[] {
  return form()
    .errorSummary()
    .map((error) => ({
      field: String(error.fieldTree().keyInParent()),
      text: words(`form.errors.${error.message ?? ''}`),
    }));
}
