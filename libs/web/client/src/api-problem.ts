import { HttpErrorResponse } from '@angular/common/http';
import type { ErrorCode, Problem } from '@tabularium/contract';

/** A refusal's code, or one of the two that never reached the API. */
export type ProblemCode = ErrorCode | 'network.unreachable' | 'network.unreadable';

/** Any refusal of the API, or a call that did not get through, as one type with a stable code. */
export class ApiProblem extends Error {
  readonly fields: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(
    readonly code: ProblemCode,
    readonly status: number,
    details: Pick<Problem, 'fields' | 'facts'> = {},
    readonly errorId: string | null = null,
  ) {
    super(code);
    this.name = 'ApiProblem';
    this.fields = details.fields ?? {};
    this.facts = details.facts ?? {};
  }
}

/** Reads whatever a call failed with; what is no problem document becomes a network problem. */
export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (!(error instanceof HttpErrorResponse)) return new ApiProblem('network.unreadable', 0);
  const problem = problemIn(error.error);
  if (problem) return new ApiProblem(problem.code, error.status, problem, problem.errorId ?? null);
  return new ApiProblem(
    error.status === 0 ? 'network.unreachable' : 'network.unreadable',
    error.status,
  );
}

function problemIn(body: unknown): Problem | null {
  const parsed = typeof body === 'string' ? parsedJson(body) : body;
  return typeof parsed === 'object' && parsed !== null && 'code' in parsed
    ? (parsed as Problem)
    : null;
}

function parsedJson(text: string): unknown {
  // A proxy may answer with a page of its own: that is no problem document, and no reason to fail.
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
