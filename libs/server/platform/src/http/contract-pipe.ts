import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';
import { Refusal } from './refusal';

type Issue = Partial<z.core.$ZodIssue> & {
  readonly path?: readonly unknown[];
  readonly message: string;
};

/** Parses what `@Handles` hands in by the request schema; what does not fit is named field by field. */
export class ContractPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      validateCustomDecorators: true,
      exceptionFactory: (issues) =>
        new Refusal('request.invalid', fieldsOf(issues as readonly Issue[])),
    });
  }
}

/** Field → what is wrong with it; never a value. At most 50, so that an attack cannot inflate the answer. */
export function fieldsOf(issues: readonly Issue[]): Record<string, string> {
  const fields: [string, string][] = issues.slice(0, 50).flatMap((issue) => {
    const path = (issue.path ?? []).map(segmentOf).join('.').slice(0, 100);
    if (issue.code === 'unrecognized_keys') {
      return (issue.keys ?? [])
        .slice(0, 20)
        .map((key): [string, string] => [key.slice(0, 60), 'unknown']);
    }
    return [[path, codeOf(issue)]];
  });
  return Object.fromEntries(fields);
}

function segmentOf(segment: unknown): string {
  return typeof segment === 'object' && segment !== null && 'key' in segment
    ? String(segment.key)
    : String(segment);
}

function codeOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'required' : 'type';
    case 'too_small':
      return issue.origin === 'string'
        ? issue.minimum === 1
          ? 'required'
          : 'too-short'
        : 'too-small';
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : 'too-large';
    case 'invalid_format':
      return issue.format === 'regex' ? 'format' : String(issue.format);
    case 'invalid_value':
      return 'not-allowed';
    default:
      return 'invalid';
  }
}
