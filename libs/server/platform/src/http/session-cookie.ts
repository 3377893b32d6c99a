import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';

/** Name of the staff session's cookie. */
export const sessionCookieName = 'tabularium_session';

/** Name of the Express setting that says whether the staff app is reached by https. */
export const secureCookies = 'tabularium secure cookies';

/** The staff session's cookie of one call: HttpOnly, SameSite=Strict, sent to the API only. */
export class SessionCookie {
  constructor(
    private readonly request: Request,
    private readonly response: Response,
  ) {}

  /** The token the browser sent, if any. */
  get token(): string | null {
    return tokenOf(this.request);
  }

  set(token: string, until: Temporal.Instant): void {
    const expires = new Date(until.epochMilliseconds);
    this.response.cookie(sessionCookieName, token, { ...this.attributes(), expires });
  }

  clear(): void {
    this.response.clearCookie(sessionCookieName, this.attributes());
  }

  private attributes(): CookieOptions {
    const secure = this.request.app.get(secureCookies) === true;
    return { httpOnly: true, sameSite: 'strict', path: '/api', secure };
  }
}

/** The session token of a request. Two cookies of that name (planted by a sibling host) count as none. */
export function tokenOf(request: Pick<Request, 'headers'>): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const values = pairs
    .filter(([name]) => name === sessionCookieName)
    .map(([, value]) => value ?? '');
  const [token] = values;
  return values.length === 1 && token !== undefined && /^[\w-]{20,128}$/.test(token) ? token : null;
}

/** Handler parameter: the cookie of this call, for signing in and out. */
export const CurrentCookie = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const http = context.switchToHttp();
  return new SessionCookie(http.getRequest<Request>(), http.getResponse<Response>());
});
