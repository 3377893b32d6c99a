import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { testConfig } from '@tabularium/server-platform/testing/test-module';
import { cloneTemplate } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { startApi } from './start-api';

type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string };

const script = `console.log('${'x'.repeat(2_000)}')`;

function buildWeb(root: string): void {
  const files = {
    'web/dist/browser/index.html': '<body><tab-app ngCspNonce="__csp_nonce__"></tab-app></body>',
    'web/dist/browser/main-ABCD1234.js': script,
    'web/dist/browser/main-ABCD1234.js.map': '{}',
    'web/dist/browser/i18n/en.json': '{"a":"b"}',
    'portal/dist/browser/index.html': '<noscript><!--portal-contact--></noscript>portal',
    'portal/dist/browser/chunk-B9ekUSd_.js': 'portal script',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

describe('api process', () => {
  let db: TestDatabase;
  let webRoot: string;
  let api: Awaited<ReturnType<typeof startApi>>;
  let twoHosts: Awaited<ReturnType<typeof startApi>>;

  const get = (
    path: string,
    headers: Record<string, string> = {},
    url = api.url,
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(url);
      request({ hostname, port, path, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const bytes = Buffer.concat(parts);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            text: bytes.toString(),
          });
        });
      })
        .on('error', reject)
        .end();
    });
  const json = (answer: Answer) => JSON.parse(answer.text) as Record<string, unknown>;

  beforeAll(async () => {
    db = await cloneTemplate();
    webRoot = mkdtempSync(join(tmpdir(), 'web-'));
    buildWeb(webRoot);
    const environment = { PORT: '0', WEB_ROOT: webRoot, LOG_LEVEL: 'silent' };
    api = await startApi(testConfig(db.url, environment));
    const hosts = { PUBLIC_URL: 'http://privacy.test', STAFF_URL: 'http://staff.test' };
    twoHosts = await startApi(testConfig(db.url, { ...environment, ...hosts }));
  });
  afterAll(async () => {
    await api?.close();
    await twoHosts?.close();
    await db?.drop();
    rmSync(webRoot, { recursive: true, force: true });
  });

  it('is ready once a worker lives, and names what is missing before', async () => {
    const before = await get('/api/health');
    expect(before.status).toBe(503);
    expect(json(before)).toMatchObject({
      code: 'server.not-ready',
      facts: { database: 'ok', migrations: 'ok', queue: 'ok', worker: 'waiting' },
    });
    await db.pool.query(`insert into heartbeats values ('worker', now())`);
    expect(json(await get('/api/health'))).toMatchObject({ ready: true });
    await db.pool.query(`delete from migrations where name like 'AuditEntries%'`);
    expect(json(await get('/api/health'))).toMatchObject({ facts: { migrations: 'waiting' } });
    await db.pool.query(
      `insert into migrations (timestamp, name) values (1, 'AuditEntries20261124100300')`,
    );
  });

  it('answers the contract as an OpenAPI document', async () => {
    expect(json(await get('/api/openapi.json'))).toMatchObject({ openapi: '3.1.1' });
  });

  it('serves the staff app with a nonce of this answer alone', async () => {
    const [one, two] = [await get('/requests/5'), await get('/')];
    const nonce = /ngCspNonce="([^"]+)"/.exec(one.text)?.[1] ?? '';
    expect(nonce).toMatch(/^[\w+/=]{20,}$/);
    expect(one.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(one.headers['content-security-policy']).not.toContain('unsafe');
    expect(two.text).not.toContain(nonce);
    expect(one.headers['cache-control']).toBe('no-store');
  });

  it('serves files whole and compressed, hashed ones for ever', async () => {
    const plain = await get('/main-ABCD1234.js');
    expect([plain.text, plain.headers['cache-control']]).toEqual([
      script,
      'public, max-age=31536000, immutable',
    ]);
    expect(plain.headers['content-type']).toContain('text/javascript');
    const small = await get('/main-ABCD1234.js', { 'accept-encoding': 'gzip, br' });
    expect(small.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(small.bytes).toString()).toBe(script);
    const { etag } = (await get('/i18n/en.json')).headers;
    expect((await get('/i18n/en.json', { 'if-none-match': String(etag) })).status).toBe(304);
  });

  it.each([
    '/main-ABCD1234.js.map',
    '/missing.js',
    '/..%2f..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/p/../../package.json',
    '/p/main-ABCD1234.js',
  ])('has nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('serves the portal below /p, kept out of search engines where it is private', async () => {
    const page = await get('/p/nobody/s');
    expect(page.text).toBe('<noscript></noscript>portal');
    expect(page.headers['x-robots-tag']).toBe('noindex');
    expect((await get('/p')).text).toContain('portal');
    const script = await get('/p/chunk-B9ekUSd_.js');
    expect(script.text).toBe('portal script');
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await get('/i18n/en.json')).headers['cache-control']).toBe('no-cache');
  });

  it('keeps staff and public apart where they have hosts of their own', async () => {
    const at = (host: string, path: string) =>
      get(path, { host }, twoHosts.url).then(({ status }) => status);
    expect(await at('staff.test', '/')).toBe(200);
    expect(await at('staff.test', '/p/x')).toBe(404);
    expect(await at('staff.test', '/api/public/controllers')).toBe(404);
    expect(await at('privacy.test', '/api/public/controllers')).toBe(200);
    expect(await at('staff.test', '/api/session')).not.toBe(404);
    expect(await at('privacy.test', '/')).toBe(302);
    expect(await at('privacy.test', '/requests')).toBe(404);
    expect(await at('privacy.test', '/api/session')).toBe(404);
    expect(await at('privacy.test', '/p/x')).toBe(200);
    expect(await at('evil.test', '/')).toBe(404);
    expect(await at('evil.test', '/api/health')).toBe(200);
  });
});
