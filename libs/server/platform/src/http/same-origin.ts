import type { Operation } from '@tabularium/contract/operation';
import type { Request } from 'express';
import type { Config } from '../config/config';
import { Refusal } from './refusal';

/**
 * Cross-site request forgery: a state-changing staff call must prove that our own page sent it, by
 * Sec-Fetch-Site (every browser of today) or a matching Origin. Public operations read no cookie;
 * there a call that says of itself that another site sent it is refused all the same.
 */
export function refuseCrossSite(
  config: Pick<Config, 'staffUrl'>,
  operation: Pick<Operation, 'permission'>,
  request: Pick<Request, 'method' | 'headers'>,
): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const fetchSite = request.headers['sec-fetch-site'];
  if (fetchSite === 'same-origin' || fetchSite === 'none') return;
  if (fetchSite !== undefined) throw new Refusal('session.cross-site');
  if (operation.permission === 'public') return;
  if (request.headers.origin !== new URL(config.staffUrl).origin)
    throw new Refusal('session.cross-site');
}
