import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { type ApiProblem, problemOf } from '@tabularium/web-client';
import { Dates } from './dates';

/** Puts a refusal into words: what happened and what to do now. */
@Injectable({ providedIn: 'root' })
export class ProblemWords {
  readonly #transloco = inject(TranslocoService);
  readonly #dates = inject(Dates);

  of(error: unknown): string {
    const problem = problemOf(error);
    const retryAt = problem.facts['retryAt'];
    if (typeof retryAt === 'string')
      return this.#say(`problems.${problem.code}-until`, { time: this.#dates.time(retryAt) });
    return this.#say(`problems.${problem.code}`) || this.#unknown(problem);
  }

  #unknown(problem: ApiProblem): string {
    const words = this.#say('problems.other');
    return problem.errorId
      ? `${words} ${this.#say('problems.number', { number: problem.errorId })}`
      : words;
  }

  #say(key: string, values: Record<string, string> = {}): string {
    const words = this.#transloco.translate<string>(key, values);
    return words === key ? '' : words;
  }
}
