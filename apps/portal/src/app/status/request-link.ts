import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { type AnswerOf, ApiClient, ApiProblem } from '@tabularium/web-client';
import { Portal } from '../frame/portal';

/** What the bare link shows: stages and dates, no personal data. */
export type RequestStatus = AnswerOf<'POST /public/:controller/status'>;

/**
 * The request whose token stands after the #. The token stays in the address, so that a bookmark
 * works, and travels in bodies only. Provided by each page that needs it.
 */
@Injectable()
export class RequestLink {
  readonly #api = inject(ApiClient);
  readonly #portal = inject(Portal);
  readonly #fragment = toSignal(inject(ActivatedRoute).fragment);
  readonly #status = signal<RequestStatus | null>(null);
  readonly #problem = signal<unknown>(null);
  readonly status = this.#status.asReadonly();
  readonly problem = this.#problem.asReadonly();
  readonly token = () => this.#fragment() ?? '';

  constructor() {
    effect(() => {
      this.token();
      this.#portal.language();
      untracked(() => void this.load());
    });
  }

  /** Reads the status anew; what was read before stays if this fails. */
  async load(): Promise<void> {
    try {
      if (this.token() === '') throw new ApiProblem('portal.link-unknown', 404);
      this.#status.set(
        await this.#api.send('POST /public/:controller/status', {
          controller: this.#portal.slug(),
          statusToken: this.token(),
          language: this.#portal.language(),
        }),
      );
      this.#problem.set(null);
    } catch (error) {
      this.#problem.set(error);
    }
  }

  /** Takes over what an act on the request answered. */
  change(change: Partial<RequestStatus>): void {
    this.#status.update((status) => status && { ...status, ...change });
  }
}
