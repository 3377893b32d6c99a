/** Calls the API as a signed-in DPO's browser does. */
export class StaffClient {
  readonly #url: string;
  #cookie = '';

  constructor(url: string) {
    this.#url = `${url}/api`;
  }

  async post<T>(path: string, body: object): Promise<T> {
    return this.#call<T>('POST', path, JSON.stringify(body));
  }

  async get<T>(path: string): Promise<T> {
    return this.#call<T>('GET', path);
  }

  async #call<T>(method: string, path: string, body?: string): Promise<T> {
    const response = await fetch(this.#url + path, {
      method,
      body,
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        ...(this.#cookie && { cookie: this.#cookie }),
      },
    });
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (cookies.length > 0) this.#cookie = cookies.join('; ');
    const answer = (await response.json()) as T & { code?: string };
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer.code}`);
    return answer;
  }
}
