import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/**
 * Handler parameter: the caller's network address, for throttles. A forwarded address counts only
 * behind as many proxies as TRUST_PROXY says; otherwise anyone could write one.
 */
export const CallerAddress = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string =>
    context.switchToHttp().getRequest<Request>().ip ?? 'unknown',
);
