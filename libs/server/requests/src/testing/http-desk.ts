import type { Operation } from '@tabularium/contract/operation';
import { dpoPassword } from './requests-fixture';
import type { RequestsFixture } from './requests-fixture';

/** What a call answered. */
export type Answered = {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
};

/** Calls operations over HTTP as the web apps do, signed in as a DPO or as nobody. */
export class HttpDesk {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  /** A browser of the public pages. */
  static public(fixture: RequestsFixture): HttpDesk {
    return new HttpDesk(fixture.url ?? '', '');
  }

  /** A DPO's browser: signs in with the real form. */
  static async signedIn(fixture: RequestsFixture, slug: string): Promise<HttpDesk> {
    const response = await fetch(`${fixture.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ email: `dpo@${slug}.example`, password: dpoPassword }),
    });
    if (response.status !== 200) throw new Error(`Signing in answered ${response.status}.`);
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    return new HttpDesk(fixture.url ?? '', cookies.join('; '));
  }

  /** Calls an operation; path places are taken from the input, the rest goes into query or body. */
  async call(
    operation: Operation,
    input: Readonly<Record<string, unknown>>,
    upload?: Buffer,
  ): Promise<Answered> {
    const [method = '', route = ''] = operation.route.split(' ');
    const rest = new Map(Object.entries(input));
    const path = route.replace(/:(\w+)/g, (_place, name: string) => {
      const value = String(rest.get(name));
      rest.delete(name);
      return encodeURIComponent(value);
    });
    const isBody = method === 'POST' && upload === undefined;
    const query = isBody ? '' : `?${new URLSearchParams([...rest] as [string, string][])}`;
    const response = await fetch(`${this.url}/api${path}${query}`, {
      method,
      headers: {
        'content-type': upload ? 'application/octet-stream' : 'application/json',
        'sec-fetch-site': 'same-origin',
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
      },
      body: isBody ? JSON.stringify(Object.fromEntries(rest)) : upload && new Uint8Array(upload),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, body: isJson ? JSON.parse(text) : { text } };
  }
}
