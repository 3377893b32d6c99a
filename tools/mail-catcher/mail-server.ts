import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Mail, MailBox } from './mail-box.ts';
import { listPage, mailPage, missingPage } from './mail-pages.ts';

type Answer = {
  status?: number;
  type?: string;
  body?: string | Buffer;
  headers?: Record<string, string>;
};

const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; " +
  "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
// A mail's own HTML: no script, nothing loaded, no origin; only its links may open a new window.
const mailPolicy =
  'sandbox allow-popups allow-popups-to-escape-sandbox; ' +
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";
const html = 'text/html; charset=utf-8';
const files: Readonly<Record<string, string>> = {
  '/mail.css': 'text/css; charset=utf-8',
  '/mail.js': 'text/javascript; charset=utf-8',
};

/** The mail catcher's web page and JSON interface. */
export function mailServer(box: MailBox): Server {
  return createServer((request, response) => {
    answer(box, request)
      .catch((): Answer => ({ status: 500, type: 'text/plain', body: 'The mail catcher failed.' }))
      .then((result) => send(response, result))
      .catch(() => response.destroy());
  });
}

async function answer(box: MailBox, request: IncomingMessage): Promise<Answer> {
  if (!isLocalName(request.headers.host)) return { status: 421, body: 'Wrong host name' };
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  if (method !== 'GET' && method !== 'HEAD') return change(box, method, url.pathname, request);
  if (url.pathname === '/') {
    const words = url.searchParams.get('q') ?? '';
    return { body: listPage(box.list({ words }), words, box.list().length) };
  }
  const type = files[url.pathname];
  if (type) return { type, body: readFileSync(`${import.meta.dirname}${url.pathname}`) };
  if (url.pathname === '/api/messages') return list(box, url.searchParams);
  const [, api, id = '', kind, index] =
    /^(\/api)?\/messages\/([\w-]+)(?:\/(html|attachments)(?:\/(\d+))?)?$/.exec(url.pathname) ?? [];
  const mail = box.find(id);
  if (mail === null) return api ? json({ error: 'not found' }, 404) : missing();
  if (kind === 'attachments') return attachment(box, mail, Number(index));
  if (kind === 'html') return mailHtml(mail);
  return api ? json(mail) : { body: mailPage(mail) };
}

async function change(
  box: MailBox,
  method: string,
  path: string,
  request: IncomingMessage,
): Promise<Answer> {
  // A page of another site can make a browser post a form to us; it cannot hide where it comes from.
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${request.headers.host}`) {
    return { status: 403, body: 'Not from here' };
  }
  const home = { status: 303, headers: { Location: '/' } };
  if (method === 'DELETE' && path === '/api/messages') {
    box.clear();
    return { status: 204 };
  }
  if (method === 'POST' && path === '/delete-all') {
    box.clear();
    return home;
  }
  const [, api, id = '', deleting] = /^(\/api)?\/messages\/([\w-]+)(\/delete)?$/.exec(path) ?? [];
  if (method === 'DELETE' && api) return { status: box.remove(id) ? 204 : 404 };
  if (method === 'POST' && deleting) return box.remove(id) ? home : missing();
  return { status: 405, body: 'Not allowed' };
}

function list(box: MailBox, query: URLSearchParams): Answer {
  const to = query.get('to') ?? undefined;
  const words = query.get('q') ?? undefined;
  const found = box.list({ to, words });
  if (query.has('count')) return json({ total: found.length });
  const messages = found.map(({ text: _text, html: _html, ...summary }) => summary);
  return json({ total: found.length, messages });
}

async function attachment(box: MailBox, mail: Mail, index: number): Promise<Answer> {
  const found = await box.attachment(mail.id, index);
  if (found === null) return missing();
  const name = encodeURIComponent(found.filename ?? `attachment-${index + 1}`);
  return {
    type: 'application/octet-stream',
    body: found.content,
    headers: { 'Content-Disposition': `attachment; filename*=UTF-8''${name}` },
  };
}

function mailHtml(mail: Mail): Answer {
  return {
    body: `<!doctype html><base target="_blank">${mail.html ?? ''}`,
    headers: { 'Content-Security-Policy': mailPolicy },
  };
}

function missing(): Answer {
  return { status: 404, body: missingPage() };
}

function json(value: unknown, status = 200): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}

/** A name of another site that points at 127.0.0.1 must not get to read the mail. */
function isLocalName(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');
}

function send(
  response: ServerResponse,
  { status = 200, type = html, body, headers }: Answer,
): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Security-Policy': pagePolicy,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    ...headers,
  });
  response.end(body);
}
