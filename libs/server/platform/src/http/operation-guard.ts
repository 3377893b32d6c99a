import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Operation } from '@tabularium/contract/operation';
import { Config } from '../config/config';
import { operationOf } from './handles';
import { Refusal } from './refusal';
import { refuseCrossSite } from './same-origin';
import { tokenOf } from './session-cookie';
import { SessionLookup } from './session-lookup';
import { siteOfHost } from './site-of-host';
import type { GuardedRequest, StaffSession } from './staff-session';

/** Lets a call through only by what its operation declares; a handler without an operation is refused. */
@Injectable()
export class OperationGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionLookup,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const operation = operationOf(context.getHandler());
    if (!operation) throw new Refusal('resource.not-found');
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    this.refuseOtherSite(operation, request);
    refuseCrossSite(this.config, operation, request);
    request.staffSession = null;
    if (operation.permission === 'public') return true;
    request.staffSession = await this.sessionOf(request);
    requireGrant(operation, request.staffSession);
    return true;
  }

  private refuseOtherSite(operation: Operation, request: GuardedRequest): void {
    const site = siteOfHost(this.config, request.headers.host);
    if (site === 'both' || operation.id === 'readHealth') return;
    const belongs = / \/public(\/|$)/.test(operation.route) ? 'public' : 'staff';
    if (site !== belongs) throw new Refusal('resource.not-found');
  }

  private async sessionOf(request: GuardedRequest): Promise<StaffSession> {
    const session = await this.sessions.sessionOf(tokenOf(request));
    if (!session) throw new Refusal('session.required');
    return session;
  }
}

function requireGrant({ permission }: Operation, session: StaffSession): void {
  if (permission === 'public' || permission === 'session') return;
  if (!session.grants.includes(permission)) throw new Refusal('permission.missing');
}
