import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Controller } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { operation } from '@tabularium/contract/operation';
import { cloneTemplate } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { of } from 'rxjs';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import { testApp } from '../testing/test-module';
import { Download } from './download';
import { Handles } from './handles';
import type { HandlerInput } from './handles';
import { Refusal } from './refusal';
import { CurrentSession, PermissionSource } from './staff-session';
import type { StaffSession } from './staff-session';
import { UploadStream } from './upload';
import type { Upload } from './upload';

const answer = z.strictObject({ name: z.string(), count: z.number() });
const base = { summary: '', errors: [], response: answer } as const;
const save = operation({
  ...base,
  id: 'save',
  route: 'POST /things/:id/save',
  permission: 'requests:work',
  request: z.strictObject({ id: z.uuid(), name: z.string().min(1).max(10) }),
});
const find = operation({
  ...base,
  id: 'find',
  route: 'GET /things',
  permission: 'session',
  request: z.strictObject({ limit: z.coerce.number<number>().int().max(50).default(20) }),
});
const ask = operation({
  ...base,
  id: 'ask',
  route: 'POST /public/:controller/ask',
  permission: 'public',
  request: z.strictObject({ controller: z.string(), how: z.string() }),
});
const put = operation({
  ...base,
  id: 'put',
  route: 'POST /things/:id/file',
  permission: 'session',
  request: z.strictObject({ id: z.uuid(), name: z.string() }),
  transfer: 'upload',
});
const get = operation({
  ...base,
  id: 'get',
  route: 'GET /things/:id/file',
  permission: 'session',
  request: z.strictObject({ id: z.uuid() }),
  transfer: 'download',
});
const hear = operation({
  ...base,
  id: 'hear',
  route: 'GET /hear',
  permission: 'session',
  request: z.strictObject({}),
  transfer: 'events',
});

const wipe = operation({
  ...base,
  id: 'wipe',
  route: 'DELETE /things',
  permission: 'accounts:manage',
  request: z.strictObject({}),
});

@Controller()
class Things {
  @Handles(wipe)
  wipe(_input: HandlerInput<typeof wipe>): never {
    throw new Error('nobody here may');
  }

  @Handles(save)
  save(input: HandlerInput<typeof save>, @CurrentSession() session: StaffSession) {
    return { name: `${input.name} ${session.accountId}`, count: 1, secret: 'never leaves' };
  }

  @Handles(find)
  find({ limit }: HandlerInput<typeof find>) {
    return { name: 'list', count: limit };
  }

  @Handles(ask)
  ask({ how }: HandlerInput<typeof ask>, @CurrentSession() session: StaffSession | null) {
    if (how === 'refuse') throw new Refusal('proof.wrong-code', undefined, { triesLeft: 2 });
    if (how === 'fault') throw new Error('anna@example.org');
    if (how === 'wrong') return { name: 1 } as never;
    if (how === 'nothing') return undefined as never;
    return { name: session === null ? 'nobody' : 'somebody', count: 0 };
  }

  @Handles(put)
  async put({ name }: HandlerInput<typeof put>, _session: unknown, @UploadStream() upload: Upload) {
    let count = 0;
    for await (const chunk of upload.stream) count += (chunk as Buffer).length;
    return { name, count };
  }

  @Handles(get)
  get(_input: HandlerInput<typeof get>) {
    return new Download({
      name: 'a.txt',
      contentType: 'text/plain',
      size: 3,
      stream: Readable.from([Buffer.from('abc')]),
    });
  }

  @Handles(hear)
  hear(_input: HandlerInput<typeof hear>): Observable<MessageEvent> {
    return of({ data: { what: 'x' } });
  }
}

const token = 't'.repeat(43);
const sessions: PermissionSource = {
  sessionOf: (given) =>
    Promise.resolve(
      given === token
        ? {
            accountId: 'a1',
            sessionId: 's1',
            roles: [],
            controllers: [],
            grants: ['requests:work'],
          }
        : null,
    ),
};

describe('HTTP by contract', () => {
  let db: TestDatabase;
  let server: Awaited<ReturnType<typeof testApp>>;
  const id = randomUUID();
  const signedIn = { cookie: `tabularium_session=${token}`, 'sec-fetch-site': 'same-origin' };
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = signedIn,
  ) => {
    const isRaw = Buffer.isBuffer(body) || typeof body === 'string';
    const response = await fetch(`${server.url}/api${path}`, {
      method,
      headers: { ...headers, ...(isRaw ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: isRaw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: (isJson ? JSON.parse(text) : {}) as Record<string, unknown>,
    };
  };

  beforeAll(async () => {
    db = await cloneTemplate();
    server = await testApp({
      databaseUrl: db.url,
      controllers: [Things],
      providers: [{ provide: PermissionSource, useValue: sessions }],
      environment: { LOG_LEVEL: 'silent', UPLOAD_LIMIT_MB: '1' },
    });
  });
  afterAll(async () => {
    await server?.close();
    await db?.drop();
  });

  it('parses path and body into one input and drops what the contract does not name', async () => {
    const { status, json, headers } = await call('POST', `/things/${id}/save`, { name: 'Anna' });
    expect([status, json]).toEqual([200, { name: 'Anna a1', count: 1 }]);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('names wrong fields and takes the path before the body', async () => {
    const wrong = await call('POST', '/things/no-uuid/save', {
      id,
      name: 'much too long',
      extra: 1,
    });
    expect(wrong.status).toBe(400);
    expect(wrong.headers.get('content-type')).toContain('application/problem+json');
    expect(wrong.json).toMatchObject({
      code: 'request.invalid',
      fields: { id: 'uuid', name: 'too-long', extra: 'unknown' },
    });
  });

  it('coerces and defaults the query, and refuses a repeated parameter', async () => {
    expect((await call('GET', '/things?limit=7')).json['count']).toBe(7);
    expect((await call('GET', '/things')).json['count']).toBe(20);
    expect((await call('GET', '/things?limit=7&limit=8')).status).toBe(400);
    expect((await call('GET', '/things?__proto__[x]=1')).status).toBe(400);
  });

  it('wants a session, a grant, and a call from our own page', async () => {
    expect((await call('GET', '/things', undefined, {})).json['code']).toBe('session.required');
    expect(
      (await call('GET', '/things', undefined, { cookie: `tabularium_session=${'x'.repeat(43)}` }))
        .status,
    ).toBe(401);
    expect((await call('DELETE', '/things')).json['code']).toBe('permission.missing');
    const crossSite = await call(
      'POST',
      `/things/${id}/save`,
      { name: 'x' },
      { ...signedIn, 'sec-fetch-site': 'cross-site' },
    );
    expect(crossSite.json['code']).toBe('session.cross-site');
    const silent = await call(
      'POST',
      `/things/${id}/save`,
      { name: 'x' },
      { cookie: signedIn.cookie },
    );
    expect(silent.json['code']).toBe('session.cross-site');
  });

  it('reads no session on public operations', async () => {
    expect((await call('POST', '/public/x/ask', { how: 'ok' })).json['name']).toBe('nobody');
  });

  it('answers a refusal by its code, status and facts', async () => {
    const { status, json } = await call('POST', '/public/x/ask', { how: 'refuse' });
    expect(status).toBe(422);
    expect(json).toMatchObject({ code: 'proof.wrong-code', facts: { triesLeft: 2 } });
  });

  it.each(['fault', 'wrong', 'nothing'])(
    'answers a %s of ours with an id and nothing else',
    async (how) => {
      const { status, json, text } = await call('POST', '/public/x/ask', { how });
      expect(status).toBe(500);
      expect(Object.keys(json).sort()).toEqual(['code', 'errorId', 'status', 'title', 'type']);
      expect(text).not.toMatch(/anna|stack|at /);
    },
  );

  it.each([
    ['broken JSON', '{"how":', 400],
    ['a list', '[1]', 400],
    ['text', '"x"', 400],
    ['a form', 'how=ok', 400],
    ['a NUL byte', JSON.stringify({ how: 'a\0b' }), 400],
    ['a lone surrogate', '{"how":"\\ud800"}', 400],
    ['an unknown field', '{"how":"ok","admin":true}', 400],
    ['very deep JSON', `{"how":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
    ['too much', JSON.stringify({ how: 'x'.repeat(1_100_000) }), 413],
  ])('refuses %s cleanly', async (what, body, status) => {
    const type = what === 'a form' ? 'application/x-www-form-urlencoded' : 'application/json';
    expect((await call('POST', '/public/x/ask', body, { 'content-type': type })).status).toBe(
      status,
    );
  });

  it('takes a planted prototype out of a body', async () => {
    const body = '{"how":"ok","__proto__":{"admin":true}}';
    const { json } = await call('POST', '/public/x/ask', body, {
      'content-type': 'application/json',
    });
    expect(json).toEqual({ name: 'nobody', count: 0 });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('answers what is not there without saying more', async () => {
    expect((await call('GET', '/nothing')).json).toMatchObject({
      status: 404,
      code: 'resource.not-found',
    });
  });

  it('takes a raw upload up to the limit', async () => {
    const send = (size: number) =>
      call('POST', `/things/${id}/file?name=a`, Buffer.alloc(size), {
        ...signedIn,
        'content-type': 'application/pdf',
      });
    expect((await send(1_000_000)).json).toEqual({ name: 'a', count: 1_000_000 });
    expect((await send(1_200_000)).json['code']).toBe('file.too-large');
  });

  it('sends a file to be saved', async () => {
    const { text, headers } = await call('GET', `/things/${id}/file`);
    expect([text, headers.get('content-length')]).toEqual(['abc', '3']);
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  it('streams events to a session only', async () => {
    const stream = await call('GET', '/hear');
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.text).toContain('data: {"what":"x"}');
    expect((await call('GET', '/hear', undefined, {})).status).toBe(401);
  });
});
