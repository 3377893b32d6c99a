import type { NextFunction, Request, Response } from 'express';
import type { Log } from '../log/log';

/**
 * One line per answered call: the route's pattern, never the path or query, which may hold secrets of
 * a link. A load balancer's health checks appear at level debug only.
 */
export function accessLog(log: Log) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now();
    response.once('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'no route';
      const milliseconds = Math.round(performance.now() - started);
      const facts = { method: request.method, route, status: response.statusCode, milliseconds };
      if (route === '/api/health') log.debug('answered', facts);
      else log.info('answered', facts);
    });
    next();
  };
}
