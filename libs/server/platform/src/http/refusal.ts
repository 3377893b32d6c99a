import { errors } from '@tabularium/contract/errors';
import type { ErrorCode, Problem } from '@tabularium/contract/errors';

/** A named "no" to the caller; the filter answers it as problem+json. Never holds personal data. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ErrorCode,
    readonly fields?: Problem['fields'],
    readonly facts?: Problem['facts'],
  ) {
    super(code);
  }

  /** The problem document of this refusal. */
  toProblem(): Problem {
    return problemOf(this.code, { fields: this.fields, facts: this.facts });
  }
}

/** The problem document of a code. */
export function problemOf(
  code: ErrorCode,
  more: Pick<Problem, 'fields' | 'facts' | 'errorId'> = {},
): Problem {
  const defined = Object.fromEntries(
    Object.entries(more).filter(([, value]) => value !== undefined),
  );
  return {
    type: `urn:tabularium:problem:${code}`,
    title: code,
    status: errors[code],
    code,
    ...defined,
  };
}
