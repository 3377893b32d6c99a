/** How often each request changed since the page was opened. Immutable, so that signals see it. */
export class ChangeCounts {
  readonly #any: number;
  readonly #every: number;
  readonly #ofRequest: ReadonlyMap<string, number>;

  constructor(any = 0, every = 0, ofRequest: ReadonlyMap<string, number> = new Map()) {
    this.#any = any;
    this.#every = every;
    this.#ofRequest = ofRequest;
  }

  /** A change of one request; null is a change that names none and so may concern all. */
  one(requestId: string | null): ChangeCounts {
    if (requestId === null) return this.all();
    const ofRequest = new Map(this.#ofRequest);
    ofRequest.set(requestId, (ofRequest.get(requestId) ?? 0) + 1);
    return new ChangeCounts(this.#any + 1, this.#every, ofRequest);
  }

  /** Anything may have changed. */
  all(): ChangeCounts {
    return new ChangeCounts(this.#any + 1, this.#every + 1, this.#ofRequest);
  }

  of(requestId: string | null): number {
    if (requestId === null) return this.#any;
    return this.#every + (this.#ofRequest.get(requestId) ?? 0);
  }
}
