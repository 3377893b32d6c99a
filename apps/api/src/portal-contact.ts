import type { NestExpressApplication } from '@nestjs/platform-express';
import type { PortalContact } from './static-web';

/** How to reach a controller without JavaScript, as HTML. */
export function portalContact(_app: NestExpressApplication): PortalContact {
  return () => Promise.resolve('');
}
