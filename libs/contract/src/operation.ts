import { z } from 'zod';
import type { ErrorCode } from './errors';
import type { Permission } from './permissions';

/** Named schemas of the OpenAPI document; a registry of our own, since the global one breaks references. */
export const components = z.registry<{ id: string }>();

/** Registers a schema under its name in the OpenAPI document and returns it. */
export function component<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  components.add(schema, { id });
  return schema;
}

/** `METHOD /path/:parameter`, relative to `/api`. It is also the key of the typed client. */
export type Route = `${'GET' | 'POST' | 'DELETE'} /${string}`;

/**
 * How the body travels when it is not JSON: `upload` sends a raw stream (the request object goes
 * into path and query), `download` answers a file, `events` answers server-sent events.
 */
export type Transfer = 'upload' | 'download' | 'events';

/** The one description of an operation: API, OpenAPI document and typed client derive from it. */
export interface Operation<
  R extends Route = Route,
  Request extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly route: R;
  readonly summary: string;
  /** `public`: no staff session is read; `session`: any signed-in account; else the grant needed. */
  readonly permission: 'public' | 'session' | Permission;
  /** One flat strict object: path parameters + query (GET, DELETE, upload) or body (POST). */
  readonly request: Request;
  readonly response: Response;
  /** Refusals this operation may answer, beside those every operation may (invalid, not signed in …). */
  readonly errors: readonly ErrorCode[];
  readonly transfer?: Transfer;
}

/** Declares an operation; the identity function that fixes its literal types. */
export function operation<
  const R extends Route,
  Request extends z.ZodType,
  Response extends z.ZodType,
>(definition: Operation<R, Request, Response>): Operation<R, Request, Response> {
  return definition;
}

/** The typed client's map: route text → input and answer. Types only; nothing reaches a browser. */
export type ApiOf<Operations> = {
  [
    Key in keyof Operations as Operations[Key] extends { route: infer R extends string } ? R : never
  ]: Operations[Key] extends Operation<Route, infer Request, infer Response>
    ? { input: z.input<Request>; answer: z.output<Response> }
    : never;
};
