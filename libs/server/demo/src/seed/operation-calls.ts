import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { DiscoveryService } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host';
import type { Operation } from '@tabularium/contract/operation';
import { Refusal } from '@tabularium/server-platform';
import type { StaffSession } from '@tabularium/server-platform';
import { operationOf } from '@tabularium/server-platform/http/handles';
import type { z } from 'zod';

/** Who calls: a signed-in account, or somebody on the public pages; and from which address. */
export type Caller = { readonly session: StaffSession | null; readonly address: string };

/** A file that goes with an upload. */
export type SentFile = { readonly contentType: string; readonly content: Buffer };

type Handler = { readonly instance: object; readonly method: string };
type Parameter = {
  readonly index: number;
  readonly factory?: (data: unknown, context: ExecutionContextHost) => unknown;
  readonly data?: unknown;
};

const uploadLimit = 25 * 1024 * 1024;

/**
 * Calls operations of the contract inside this process and under its clock. The sample data come about
 * as if people had clicked: input, grant and answer are held to the contract like calls from outside.
 */
@Injectable()
export class OperationCalls {
  private handlers: ReadonlyMap<string, Handler> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  async call<O extends Operation>(
    operation: O,
    input: z.input<O['request']>,
    caller: Caller,
    file?: SentFile,
  ): Promise<z.output<O['response']>> {
    requireGrant(operation, caller.session);
    const { instance, method } = this.handlerOf(operation);
    const parsed: unknown = operation.request.parse(input);
    const context = contextOf(instance, method, caller, file);
    const values = parametersOf(instance, method).map(({ index, factory, data }) =>
      index === 0 ? parsed : factory?.(data, context),
    );
    const act = (instance as Record<string, (...values: unknown[]) => unknown>)[method];
    const answer: unknown = await act?.apply(instance, values);
    return operation.response.parse(answer) as z.output<O['response']>;
  }

  private handlerOf({ id }: Operation): Handler {
    this.handlers ??= this.findHandlers();
    const handler = this.handlers.get(id);
    if (!handler) throw new Error(`Nobody handles the operation ${id}.`);
    return handler;
  }

  private findHandlers(): Map<string, Handler> {
    const handlers = new Map<string, Handler>();
    for (const { instance } of this.discovery.getControllers() as { instance: object }[]) {
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      for (const method of Object.getOwnPropertyNames(prototype)) {
        const handler = prototype[method];
        const operation = typeof handler === 'function' ? operationOf(handler) : undefined;
        if (operation) handlers.set(operation.id, { instance, method });
      }
    }
    return handlers;
  }
}

function requireGrant({ permission }: Operation, session: StaffSession | null): void {
  if (permission === 'public') return;
  if (!session) throw new Refusal('session.required');
  if (permission !== 'session' && !session.grants.includes(permission)) {
    throw new Refusal('permission.missing');
  }
}

/** Parameters of a handler in order, as its decorators declare them. */
function parametersOf(instance: object, method: string): Parameter[] {
  const declared = (Reflect.getMetadata(ROUTE_ARGS_METADATA, instance.constructor, method) ??
    {}) as Record<string, Parameter>;
  return Object.values(declared).sort((one, other) => one.index - other.index);
}

/** As much of a call by HTTP as parameter decorators look at. */
function contextOf(
  instance: object,
  method: string,
  caller: Caller,
  file?: SentFile,
): ExecutionContextHost {
  const request = Object.assign(Readable.from(file ? [file.content] : []), {
    method: 'POST',
    headers: file
      ? { 'content-type': file.contentType, 'content-length': `${file.content.length}` }
      : {},
    ip: caller.address,
    staffSession: caller.session,
    app: { get: () => uploadLimit },
  });
  const handler = (instance as Record<string, unknown>)[method];
  return new ExecutionContextHost([request, {}], instance.constructor as never, handler as never);
}
