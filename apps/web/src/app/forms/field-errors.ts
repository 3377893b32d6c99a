import type { FieldState } from '@angular/forms/signals';
import type { ApiProblem } from '@tabularium/web-client';
import { fieldWords } from '../acting/problem-words';
import type { Say } from '../words/words';

/** What stands under a field: the form's own rule once the field was left, else what the server said. */
export function fieldError(
  state: Pick<FieldState<unknown>, 'touched' | 'errors'>,
  t: Say,
  problem: ApiProblem | null = null,
  name = '',
): string {
  const broken = state.touched() ? state.errors()[0] : undefined;
  if (broken) return t.or(`field-problem.${broken.kind}`, t('field-problem.invalid'));
  return fieldWords(problem, name, t);
}
