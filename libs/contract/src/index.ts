import type { ApiOf } from './operation';
import type * as operations from './operations';

/** The whole API as a type: route text → input and answer. The browser imports nothing but types. */
export type Api = ApiOf<typeof operations>;
export type { ErrorCode, Problem } from './errors';
export type { Permission, Role } from './permissions';
export type { Operation, Route, Transfer } from './operation';
