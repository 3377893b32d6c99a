import type { NestExpressApplication } from '@nestjs/platform-express';
import { json } from 'express';
import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config/config';
import type { Log } from '../log/log';
import { accessLog } from './access-log';
import { secureCookies } from './session-cookie';
import { uploadLimit } from './upload';

/** Limits and settings that every HTTP process of ours has; call it before `listen`. */
export function configureHttp(app: NestExpressApplication, config: Config, log: Log): void {
  app.setGlobalPrefix('api');
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', config.trustedProxies);
  app.set(secureCookies, config.staffUrl.startsWith('https:'));
  app.set(uploadLimit, config.uploadLimitBytes);
  app.use('/api', accessLog(log));
  app.use('/api', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use('/api', json({ limit: '1mb', strict: true, type: 'application/json' }));
}
