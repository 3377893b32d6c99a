import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Config, configureHttp, Log } from '@tabularium/server-platform';
import type { Running } from '@tabularium/server-platform';
import { ApiModule } from './api.module';
import { portalContact } from './portal-contact';
import { securityHeaders } from './security-headers';
import { serveWeb } from './static-web';

/** Starts the HTTP process and answers how to stop it. */
export async function startApi(config: Config): Promise<Running & { readonly url: string }> {
  const log = new Log(config);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(config), {
    logger: log,
    abortOnError: false,
    bodyParser: false,
    // Without it an open event stream keeps `close` from ever returning.
    forceCloseConnections: true,
    routeConflictPolicy: { duplicate: 'error' },
    routeResolutionStrategy: 'specificity',
  });
  try {
    securityHeaders(app, config);
    serveWeb(app, config, portalContact(app));
    configureHttp(app, config, log);
    await app.listen(config.port, config.host);
  } catch (error) {
    await app.close();
    throw error;
  }
  log.info('api listens', { port: config.port, mode: config.mode, version: config.version });
  return { log, url: await app.getUrl(), close: () => app.close() };
}
