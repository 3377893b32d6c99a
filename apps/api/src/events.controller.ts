import { Controller } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { listen } from '@tabularium/contract/server';
import {
  CurrentCookie,
  CurrentSession,
  Handles,
  LiveChanges,
  SessionCookie,
  SessionLookup,
} from '@tabularium/server-platform';
import type { HandlerInput, LiveChange, StaffSession } from '@tabularium/server-platform';
import { concatMap, filter, from, interval, map, merge, startWith, takeWhile } from 'rxjs';
import type { Observable } from 'rxjs';

const heartbeatMs = 20_000;

/** Live changes for open pages. A session that ends takes its stream with it at the next heartbeat. */
@Controller()
export class EventsController {
  constructor(
    private readonly changes: LiveChanges,
    private readonly sessions: SessionLookup,
  ) {}

  @Handles(listen)
  listen(
    _input: HandlerInput<typeof listen>,
    @CurrentSession() session: StaffSession,
    @CurrentCookie() cookie: SessionCookie,
  ): Observable<MessageEvent> {
    const { token } = cookie;
    const heartbeat = interval(heartbeatMs).pipe(
      concatMap(() => from(this.sessionOf(token, session))),
      map((alive) => (alive ? { comment: 'still here' } : null)),
      // At once, so that the browser knows that the stream is open.
      startWith({ comment: 'listening' }),
    );
    const news = this.changes.stream().pipe(
      filter(({ controllerId }) => session.controllers.includes(controllerId)),
      map((change) => ({ data: messageOf(change) })),
    );
    return merge(news, heartbeat).pipe(takeWhile((message) => message !== null));
  }

  private async sessionOf(
    token: string | null,
    session: StaffSession,
  ): Promise<StaffSession | null> {
    // A database that is away is no reason to close the stream: the next heartbeat asks again.
    return this.sessions.sessionOf(token).catch(() => session);
  }
}

function messageOf({ controllerId, requestId, what }: LiveChange): object {
  return { controllerId, requestId: requestId ?? null, what };
}
