import type { ApiProblem } from '@tabularium/web-client';
import type { Say } from '../words/words';

/** A refusal in words; one that has no words of its own is said generally, with its code. */
export function problemWords(problem: ApiProblem, t: Say): string {
  return t.or(
    `problem.${problem.code}`,
    t('problem.unknown', { code: problem.code }),
    problem.facts,
  );
}

/** What the server says of one field ('required', 'too-long', 'email' …), in words. */
export function fieldWords(problem: ApiProblem | null, field: string, t: Say): string {
  const code = problem?.fields[field];
  return code ? t.or(`field-problem.${code}`, t('field-problem.invalid')) : '';
}
