import { StreamableFile } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Operation } from '@tabularium/contract/operation';
import { concatMap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { z } from 'zod';
import { Download } from './download';
import { operationOf } from './handles';

/**
 * Parses every answer by the response schema: a field the contract does not name never leaves, and an
 * answer that does not fit is a fault of ours (500). Nest's own serializer would let a missing answer
 * pass and apply the schema to each item of a list.
 */
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const operation = operationOf(context.getHandler());
    if (!operation || operation.transfer === 'events') return next.handle();
    return next.handle().pipe(concatMap((answer: unknown) => leave(operation, answer)));
  }
}

async function leave(operation: Operation, answer: unknown): Promise<unknown> {
  if (operation.transfer === 'download') {
    if (!(answer instanceof Download)) throw new Error(`${operation.id} must answer a Download.`);
    return new StreamableFile(answer.stream, answer.headers());
  }
  const first = await operation.response.safeParseAsync(answer);
  // Response objects are strict, so that the OpenAPI document says all; what they do not name is cut.
  const parsed = first.success
    ? first
    : await operation.response.safeParseAsync(withoutUnknown(answer, first.error.issues));
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`);
  throw new WrongAnswer(operation.id, paths.slice(0, 10));
}

type Issue = z.core.$ZodIssue;

/** A copy of the answer without the fields that the schema does not know. */
function withoutUnknown(answer: unknown, issues: readonly Issue[]): unknown {
  const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys');
  if (unknown.length < issues.length) return answer;
  const copy = structuredClone(answer) as Record<PropertyKey, unknown>;
  for (const { path, keys } of unknown) {
    const owner = path.reduce(
      (at: unknown, step) => (at as Record<PropertyKey, unknown>)[step],
      copy,
    );
    keys.forEach((key) => delete (owner as Record<string, unknown>)[key]);
  }
  return copy;
}

/** An answer of ours that the contract does not allow; names fields and rules, no values. */
export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';
  constructor(
    readonly operation: string,
    readonly paths: readonly string[],
  ) {
    super(`The answer of ${operation} does not fit the contract: ${paths.join('; ')}`);
  }
}
