import { randomBytes } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@tabularium/server-platform';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

const nothing = ["'none'"];
const self = ["'self'"];

/** Headers of every answer. Nothing is allowed but what our own pages load from our own origin. */
export function securityHeaders(app: NestExpressApplication, config: Config): void {
  app.use((_request: Request, response: Response, next: NextFunction) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    next();
  });
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: nothing,
          scriptSrc: self,
          // Angular adds style elements at run time; they carry the nonce of the page.
          styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
          fontSrc: self,
          imgSrc: ["'self'", 'data:'],
          connectSrc: self,
          manifestSrc: self,
          baseUri: self,
          formAction: self,
          frameAncestors: nothing,
        },
      },
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
      strictTransportSecurity: config.staffUrl.startsWith('https:') && { maxAge: 31_536_000 },
    }),
  );
  app.use((_request: Request, response: Response, next: NextFunction) => {
    response.setHeader(
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    );
    next();
  });
}

/** The nonce of this answer's style elements. */
export function nonceOf(response: Response): string {
  return String(response.locals['nonce']);
}
