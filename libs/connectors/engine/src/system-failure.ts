/** What went wrong with a connected system, by what can be done about it. */
export type FailureClass = 'unreachable' | 'refused' | 'timeout' | 'schema' | 'guard' | 'other';

/** Options of a failure. */
export interface FailureDetails {
  readonly class: FailureClass;
  /** The system's own words, without any value of a record. */
  readonly said: string;
  readonly retryable: boolean;
  /** The system's code: an SQLSTATE, an errno. */
  readonly code?: string;
}

/** A connected system failed. Its text never holds a value read from or sent to the system. */
export class SystemFailure extends Error {
  readonly class: FailureClass;
  readonly said: string;
  readonly retryable: boolean;
  readonly code: string | null;

  constructor(details: FailureDetails) {
    super(`${details.class}: ${details.said}`);
    this.name = 'SystemFailure';
    this.class = details.class;
    this.said = details.said;
    this.retryable = details.retryable;
    this.code = details.code ?? null;
  }
}
