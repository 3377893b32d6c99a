import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Permission, Role } from '@tabularium/contract/permissions';
import type { Request } from 'express';
import type { Scope } from '../database/unit-of-work';

/** Who is signed in, and what the account may see and do. */
export type StaffSession = {
  readonly accountId: string;
  readonly sessionId: string;
  readonly roles: readonly Role[];
  readonly controllers: readonly string[];
  readonly grants: readonly Permission[];
};

/** Port: slice `staff` fills it. Platform only asks whose session a cookie's token is. */
export abstract class PermissionSource {
  abstract sessionOf(token: string): Promise<StaffSession | null>;
}

/** A request that passed the guard. */
export type GuardedRequest = Request & { staffSession?: StaffSession | null };

/** The scope of everything a signed-in account does. */
export function scopeOf(session: StaffSession): Scope {
  return { controllers: session.controllers, actor: { kind: 'account', id: session.accountId } };
}

/** Handler parameter: the session of the caller; null on public operations. */
export const CurrentSession = createParamDecorator(
  (_data: unknown, context: ExecutionContext): StaffSession | null =>
    context.switchToHttp().getRequest<GuardedRequest>().staffSession ?? null,
);
