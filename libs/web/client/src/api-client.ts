import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { problemOf } from './api-problem';
import { addressOf, type AnswerOf, type InputOf, queryOf, type RouteText } from './route';

/** A file as the API sent it. */
export interface ReceivedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Acts on the API: every call is keyed by its route text and typed by the contract. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  readonly #http = inject(HttpClient);

  /** Sends one call and answers what it answered; fails with an `ApiProblem` only. */
  async send<R extends RouteText>(route: R, input: InputOf<R>): Promise<AnswerOf<R>> {
    const { method, path, rest } = addressOf(route, input);
    const options = method === 'POST' ? { body: rest } : { params: queryOf(rest) };
    return this.#answer(
      firstValueFrom(this.#http.request<AnswerOf<R>>(method, path, { ...options })),
    );
  }

  /** Sends a file as the raw body; the input goes into path and query. */
  async upload<R extends RouteText>(
    route: R,
    input: InputOf<R>,
    content: Blob,
  ): Promise<AnswerOf<R>> {
    const { method, path, rest } = addressOf(route, input);
    const options = {
      params: queryOf(rest),
      body: content,
      headers: { 'content-type': 'application/octet-stream' },
    };
    return this.#answer(firstValueFrom(this.#http.request<AnswerOf<R>>(method, path, options)));
  }

  /** Fetches a file whose operation takes its input in the body, so that no secret is in a link. */
  async download<R extends RouteText>(route: R, input: InputOf<R>): Promise<ReceivedFile> {
    const { method, path, rest } = addressOf(route, input);
    const options = method === 'POST' ? { body: rest } : { params: queryOf(rest) };
    const response = await this.#answer(
      firstValueFrom(
        this.#http.request(method, path, {
          ...options,
          observe: 'response' as const,
          responseType: 'blob' as const,
        }),
      ),
    );
    const name = fileNameIn(response.headers.get('content-disposition') ?? '');
    return { name, content: response.body ?? new Blob() };
  }

  async #answer<Answer>(call: Promise<Answer>): Promise<Answer> {
    try {
      return await call;
    } catch (error) {
      throw problemOf(await withReadableBody(error));
    }
  }
}

/**
 * Reads an operation as a resource that follows its input; no input, no call. POST is for
 * operations that only read (search words and tokens stay out of addresses). Call it where
 * `inject()` works; put `problemOf(resource.error())` into words.
 */
export function read<R extends Extract<RouteText, `GET ${string}` | `POST ${string}`>>(
  route: R,
  input: () => InputOf<R> | undefined,
): HttpResourceRef<AnswerOf<R> | undefined> {
  return httpResource<AnswerOf<R>>(() => {
    const given = input();
    if (given === undefined) return undefined;
    const { method, path, rest } = addressOf(route, given);
    return method === 'POST'
      ? { url: path, method, body: rest }
      : { url: path, method, params: queryOf(rest) };
  });
}

/** The problem of a failed download lies in a Blob; its text is what tells why. */
async function withReadableBody(error: unknown): Promise<unknown> {
  const body = (error as { error?: unknown } | null)?.error;
  if (!(body instanceof Blob)) return error;
  return Object.assign(Object.create(error as object) as object, { error: await body.text() });
}

function fileNameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? 'file';
}
