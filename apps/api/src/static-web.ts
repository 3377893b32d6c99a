import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { siteOfHost } from '@tabularium/server-platform';
import type { Config } from '@tabularium/server-platform';
import type { NextFunction, Request, Response } from 'express';
import { nonceOf } from './security-headers';
import { WebFiles } from './web-files';
import type { WebFile } from './web-files';

/** Text for the portal's page without JavaScript: how to reach the controller of that slug, as HTML. */
export type PortalContact = (slug: string) => Promise<string>;

/** Serves the portal below /p and the staff app everywhere else outside /api. */
export function serveWeb(
  app: NestExpressApplication,
  config: Config,
  contact: PortalContact,
): void {
  const staff = new WebFiles(join(config.webRoot, 'web/dist/browser'));
  const portal = new WebFiles(join(config.webRoot, 'portal/dist/browser'));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const { path } = request;
    if (path === '/api' || path.startsWith('/api/')) return next();
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.status(405).end();
    const isPortal = path === '/p' || path.startsWith('/p/');
    const site = siteOfHost(config, request.headers.host);
    if (site === 'public' && path === '/') return response.redirect(302, '/p');
    if (site !== 'both' && site !== (isPortal ? 'public' : 'staff'))
      return void response.status(404).end();
    const answer = isPortal
      ? servePortal(portal, path.slice(3), contact, request, response)
      : serveApp(staff, path.slice(1), request, response, (html) => html);
    answer.catch(next);
  });
}

function servePortal(
  files: WebFiles,
  path: string,
  contact: PortalContact,
  request: Request,
  response: Response,
): Promise<void> {
  // Pages reached by a secret link have no business in a search engine.
  if (/^[^/]+\/(s|sent|prove[^/]*|answer)(\/|$)/.test(path))
    response.setHeader('X-Robots-Tag', 'noindex');
  const slug = /^([a-z0-9-]{1,60})(\/|$)/.exec(path)?.[1];
  return serveApp(files, path, request, response, async (html) => {
    const text = slug === undefined ? '' : await contact(slug).catch(() => '');
    return html.replace('<!--portal-contact-->', () => text);
  });
}

async function serveApp(
  files: WebFiles,
  path: string,
  request: Request,
  response: Response,
  complete: (html: string) => string | Promise<string>,
): Promise<void> {
  const file = path === 'index.html' ? undefined : files.find(path);
  if (file) return sendFile(files, file, request, response);
  const index = files.find('index.html');
  // A missing script must not be answered by a page: the browser would try to run it.
  if (!index || /\.[a-z0-9]{2,5}$/i.test(path))
    return void response.status(404).type('text/plain').send('Not found');
  const html = await complete(
    index.bytes.toString('utf8').replaceAll('__csp_nonce__', nonceOf(response)),
  );
  response.setHeader('Cache-Control', 'no-store');
  response.type('html').send(html);
}

async function sendFile(
  files: WebFiles,
  file: WebFile,
  request: Request,
  response: Response,
): Promise<void> {
  const etag = `"${file.changedAt.toString(36)}-${file.bytes.length.toString(36)}"`;
  response.setHeader(
    'Cache-Control',
    file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === etag) return void response.status(304).end();
  const { encoding, bytes } = await files.encoded(
    file,
    String(request.headers['accept-encoding'] ?? ''),
  );
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Type', file.type);
  response.end(bytes);
}
