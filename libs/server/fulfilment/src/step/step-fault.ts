import { SystemFailure } from '@tabularium/connector-engine';
import { isDatabaseAway } from '@tabularium/server-platform';
import type { StepFailure } from './step';

/** A step cannot be done for a reason of ours; its words hold no value of a record. */
export class StepFault extends Error {
  override readonly name = 'StepFault';

  constructor(
    readonly failure: StepFailure,
    readonly isRetryable: boolean,
  ) {
    super(failure.class);
  }
}

/** What a failed call is called in the table of steps; unknown errors lose their text, it may quote data. */
export function faultOf(error: unknown): { failure: StepFailure; isRetryable: boolean } {
  if (error instanceof StepFault) {
    return { failure: error.failure, isRetryable: error.isRetryable };
  }
  if (error instanceof SystemFailure) {
    return {
      failure: { class: error.class, said: error.said },
      isRetryable: error.retryable,
    };
  }
  const word = isDatabaseAway(error) ? 'own-database' : 'fault';
  return { failure: { class: word, said: kindOf(error) }, isRetryable: true };
}

function kindOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code === 'string' && /^[\w.-]{1,60}$/.test(code)) return code;
  return error instanceof Error ? error.name.slice(0, 60) : 'unknown';
}
