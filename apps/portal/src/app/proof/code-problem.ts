import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { problemOf } from '@tabularium/web-client';
import type { FormProblem } from '../fields/form-problem';
import { Language } from '../language/language';
import { ProblemWords } from '../words/problem-words';

/** What to say about a code that was refused; the same for known and unknown people. */
@Injectable({ providedIn: 'root' })
export class CodeProblem {
  readonly #transloco = inject(TranslocoService);
  readonly #language = inject(Language);
  readonly #words = inject(ProblemWords);

  /** Before anything is sent: no digits, or not six. */
  ofDigits(digits: string): FormProblem | null {
    if (digits.length === 6) return null;
    const key = digits === '' ? 'code.empty' : 'code.notSix';
    return { field: 'code', text: this.#transloco.translate(key) };
  }

  of(error: unknown): FormProblem {
    const problem = problemOf(error);
    const tries = problem.facts['triesLeft'];
    const isAboutCode = problem.code.startsWith('proof.');
    const text = this.#words.of(error);
    if (problem.code !== 'proof.wrong-code' || typeof tries !== 'number')
      return { field: isAboutCode ? 'code' : null, text };
    const key = `code.triesLeft.${this.#language.plural(tries)}`;
    return { field: 'code', text, more: this.#transloco.translate(key, { count: tries }) };
  }
}
