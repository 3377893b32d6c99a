import { randomUUID } from 'node:crypto';
import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { ErrorCode, Problem } from '@tabularium/contract/errors';
import type { Request, Response } from 'express';
import { isDatabaseAway } from '../database/database-away';
import type { Log } from '../log/log';
import { problemOf, Refusal } from './refusal';

const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'request.invalid',
  404: 'resource.not-found',
  405: 'resource.not-found',
  413: 'file.too-large',
  415: 'file.type-refused',
};

/** Turns every error into problem+json. What we did not foresee is answered by an id and nothing else. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const problem = this.problemOf(error, http.getRequest<Request>());
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.removeHeader('Content-Disposition');
    response.removeHeader('Content-Length');
    if (problem.status === 503) response.setHeader('Retry-After', '5');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private problemOf(error: unknown, request: Request): Problem {
    if (error instanceof Refusal) return error.toProblem();
    const code = codeOfStatus[statusOf(error)];
    if (code !== undefined) return problemOf(code);
    const errorId = randomUUID();
    // Only the route's pattern is logged: a path may hold a link's secret.
    const route = (request.route as { path?: string } | undefined)?.path ?? 'no route';
    this.log.error('request failed', error, { errorId, method: request.method, route });
    return problemOf(isDatabaseAway(error) ? 'server.not-ready' : 'server.fault', { errorId });
  }
}

/** Status of Nest's own exceptions and of the body parser's (`http-errors`). */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { status, expose } = (error ?? {}) as { status?: unknown; expose?: unknown };
  return typeof status === 'number' && expose === true ? status : 500;
}
