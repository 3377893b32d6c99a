import { Readable } from 'node:stream';
import { errors } from '@tabularium/contract/errors';
import { z } from 'zod';
import { fieldsOf } from './contract-pipe';
import { Download } from './download';
import { Refusal } from './refusal';
import { refuseCrossSite } from './same-origin';
import { tokenOf } from './session-cookie';
import { siteOfHost } from './site-of-host';

const config = {
  staffUrl: 'https://staff.example',
  publicUrl: 'https://public.example',
  hasTwoHosts: true,
};

describe('refusal', () => {
  it('carries the status of the contract', () => {
    expect(new Refusal('plan.stale').toProblem().status).toBe(errors['plan.stale']);
    expect(new Refusal('proof.wait', undefined, { retryAt: 'soon' }).toProblem().facts).toEqual({
      retryAt: 'soon',
    });
  });
});

describe('field errors', () => {
  it('name each field and rule, never a value', () => {
    const schema = z.strictObject({
      name: z.string().min(1),
      mail: z.email(),
      age: z.int().max(9),
      kind: z.enum(['a']),
      list: z.array(z.strictObject({ id: z.uuid() })),
    });
    const input = { name: '', age: 10, kind: 'secret', list: [{ id: 'secret' }], extra: 'secret' };
    const fields = fieldsOf(schema.safeParse(input).error?.issues ?? []);
    expect(fields).toEqual({
      name: 'required',
      mail: 'required',
      age: 'too-large',
      kind: 'not-allowed',
      'list.0.id': 'uuid',
      extra: 'unknown',
    });
  });
});

describe('cross-site calls', () => {
  const refused = (
    permission: 'public' | 'session',
    headers: Record<string, string>,
    method = 'POST',
  ) => {
    try {
      refuseCrossSite(config, { permission }, { method, headers });
      return false;
    } catch {
      return true;
    }
  };

  it.each([
    ['our page', { 'sec-fetch-site': 'same-origin' }, false],
    ['an old browser on our page', { origin: 'https://staff.example' }, false],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://staff.example' }, true],
    ['a sibling host', { 'sec-fetch-site': 'same-site' }, true],
    ['another origin', { origin: 'https://evil.example' }, true],
    ['a sandboxed frame', { origin: 'null' }, true],
    ['a caller that says nothing', {}, true],
  ])('a staff call from %s', (_who, headers, isRefused) => {
    expect(refused('session', headers)).toBe(isRefused);
  });

  it('lets reads and public calls without a browser through', () => {
    expect(refused('session', {}, 'GET')).toBe(false);
    expect(refused('public', {})).toBe(false);
    expect(refused('public', { 'sec-fetch-site': 'cross-site' })).toBe(true);
  });
});

describe('hosts', () => {
  it('serve their own app where they differ', () => {
    expect(siteOfHost(config, 'staff.example')).toBe('staff');
    expect(siteOfHost(config, 'public.example')).toBe('public');
    expect(siteOfHost(config, 'evil.example')).toBe('unknown');
    expect(siteOfHost({ ...config, hasTwoHosts: false }, 'anything')).toBe('both');
  });
});

describe('session cookie', () => {
  const token = 'a'.repeat(43);
  const of = (cookie?: string) => tokenOf({ headers: { cookie } });
  it('is read only when there is exactly one of well-formed text', () => {
    expect(of(`other=1; tabularium_session=${token}`)).toBe(token);
    expect(of(`tabularium_session=${token}; tabularium_session=${token}`)).toBeNull();
    expect(of('tabularium_session=../x')).toBeNull();
    expect(of(undefined)).toBeNull();
  });
});

describe('download', () => {
  const headers = (name: string, contentType = 'application/pdf') =>
    new Download({ name, contentType, stream: Readable.from([]) }).headers();

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\x.pdf', 'x.pdf'],
    ['a"; filename="b.exe', 'a_; filename=_b.exe'],
    ['a\r\nSet-Cookie: x', 'aSet-Cookie: x'],
    ['.htaccess', 'htaccess'],
    ['', 'file'],
  ])('makes %p a plain file name', (name, ascii) => {
    expect(headers(name).disposition).toContain(`attachment; filename="${ascii}"`);
  });

  it('keeps a name in any script and refuses a broken type', () => {
    expect(headers('证明.pdf').disposition).toContain("filename*=UTF-8''%E8%AF%81%E6%98%8E.pdf");
    expect(headers('x', 'text/html\r\nX: 1').type).toBe('application/octet-stream');
  });
});
