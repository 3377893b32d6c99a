import { signal } from '@angular/core';
import { type ApiProblem, problemOf } from '@tabularium/web-client';

/** One act on the server: whether it runs, and what stood in its way. */
export class Act {
  readonly #busy = signal(false);
  readonly #problem = signal<ApiProblem | null>(null);
  readonly busy = this.#busy.asReadonly();
  readonly problem = this.#problem.asReadonly();

  /** Runs the work once; a second click while it runs does nothing. Answers whether it went through. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.#busy()) return false;
    this.#busy.set(true);
    this.#problem.set(null);
    try {
      await work();
      return true;
    } catch (error) {
      this.#problem.set(problemOf(error));
      return false;
    } finally {
      this.#busy.set(false);
    }
  }

  clear(): void {
    this.#problem.set(null);
  }
}
