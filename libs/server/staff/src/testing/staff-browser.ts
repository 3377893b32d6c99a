import type { TestDatabase } from '@tabularium/testing';

/** What a call answered. */
export type Answer = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly setCookie: string | null;
};

/** Calls the API as a browser on our own page does: it keeps the session's cookie. */
export class StaffBrowser {
  cookie: string | null = null;

  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
  ) {}

  get(path: string): Promise<Answer> {
    return this.call('GET', path);
  }

  post(path: string, body: object): Promise<Answer> {
    return this.call('POST', path, body);
  }

  delete(path: string): Promise<Answer> {
    return this.call('DELETE', path);
  }

  signIn(email: string, password: string): Promise<Answer> {
    return this.post('/session', { email, password });
  }

  private async call(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        ...this.headers,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(this.cookie === null ? {} : { cookie: `tabularium_session=${this.cookie}` }),
      },
      body: body && JSON.stringify(body),
    });
    const setCookie = response.headers.get('set-cookie');
    const token = /tabularium_session=([^;]*)/.exec(setCookie ?? '')?.[1];
    if (token !== undefined) this.cookie = token === '' ? null : token;
    return {
      status: response.status,
      body: (await response.json()) as Record<string, unknown>,
      setCookie,
    };
  }
}

/** Actions of the audit log in order, from an entry on. */
export async function auditActions(db: TestDatabase, after = 0): Promise<string[]> {
  const { rows } = await db.pool.query<{ action: string }>(
    'select action from audit_entries where id > $1 order by id',
    [after],
  );
  return rows.map(({ action }) => action);
}
