import {
  applyDecorators,
  createParamDecorator,
  Delete,
  Get,
  HttpCode,
  Post,
  SetMetadata,
  Sse,
} from '@nestjs/common';
import type { ExecutionContext, MessageEvent, ParameterDecoratorOptions } from '@nestjs/common';
import type { Operation } from '@tabularium/contract/operation';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import type { z } from 'zod';
import type { Download } from './download';
import { refuseBrokenText } from './broken-text';

/** What a handler gets: the operation's request, parsed. */
export type HandlerInput<O extends Operation> = z.output<O['request']>;

/** What a handler may answer: the operation's response, or a file, or a stream of events. */
export type HandlerAnswer<O extends Operation> =
  z.input<O['response']> | Download | Observable<MessageEvent>;

type Handler<O extends Operation> = (
  input: HandlerInput<O>,
  ...rest: never[]
) => HandlerAnswer<O> | Promise<HandlerAnswer<O>>;

const operationKey = 'tabularium:operation';

/** The operation a handler was bound to by `@Handles`. */
export function operationOf(handler: object): Operation | undefined {
  return Reflect.getMetadata(operationKey, handler) as Operation | undefined;
}

const OperationInput = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<Request>();
  const operation = operationOf(context.getHandler());
  const hasBody = request.method === 'POST' && operation?.transfer !== 'upload';
  const input: unknown = {
    ...request.query,
    ...(hasBody ? bodyOf(request) : {}),
    ...request.params,
  };
  refuseBrokenText(input);
  return input;
});

function bodyOf(request: Request): object {
  const body: unknown = request.body;
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
}

/**
 * Binds a method to an operation of the contract: route, permission, and its first argument, parsed
 * by the request schema. The answer is parsed by the response schema before it leaves.
 */
export function Handles<O extends Operation>(operation: O) {
  return <T extends Handler<O>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<T>,
  ): void => {
    const options: ParameterDecoratorOptions = { schema: operation.request };
    OperationInput(options)(target, key, 0);
    applyDecorators(routeOf(operation), HttpCode(200), SetMetadata(operationKey, operation))(
      target,
      key,
      descriptor,
    );
  };
}

function routeOf(operation: Operation): MethodDecorator {
  const [method, path] = operation.route.split(' ') as ['GET' | 'POST' | 'DELETE', string];
  if (operation.transfer === 'events') return Sse(path);
  return { GET: Get, POST: Post, DELETE: Delete }[method](path);
}
