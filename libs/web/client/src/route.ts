import type { Api } from '@tabularium/contract';

/** Text of a route, such as `POST /requests/:id/approval`: the key of every call. */
export type RouteText = keyof Api & string;

/** What an operation takes: one flat object of path parameters and the rest. */
export type InputOf<R extends RouteText> = Api[R]['input'];

/** What an operation answers. */
export type AnswerOf<R extends RouteText> = Api[R]['answer'];

/** A call ready to be sent; `rest` is what the path did not take. */
export interface Address {
  readonly method: string;
  readonly path: string;
  readonly rest: Readonly<Record<string, unknown>>;
}

/** Puts the path parameters of `input` into the route's places, encoded. */
export function addressOf(route: string, input: Readonly<Record<string, unknown>>): Address {
  const [method = 'GET', template = '/'] = route.split(' ');
  const rest = { ...input };
  const path = template.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    if (value === undefined || value === null || value === '')
      throw new TypeError(`${route} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  return { method, path: `/api${path}`, rest };
}

/** The rest of an input as query parameters; empty places are left out. */
export function queryOf(rest: Readonly<Record<string, unknown>>): Record<string, string> {
  const filled = Object.entries(rest).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(filled.map(([name, value]) => [name, String(value)]));
}

/** The address of a GET operation as text, for links and downloads the browser follows itself. */
export function linkTo<R extends Extract<RouteText, `GET ${string}`>>(
  route: R,
  input: InputOf<R>,
): string {
  const { path, rest } = addressOf(route, input);
  const query = new URLSearchParams(queryOf(rest)).toString();
  return query ? `${path}?${query}` : path;
}
