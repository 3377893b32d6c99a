import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import type { EventFacts } from '../life/request-facts';

/** A row of `request_events`. */
export type EventRow = {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly what: string;
  readonly actorKind: 'account' | 'requester' | 'job' | 'system';
  readonly actorId: string | null;
  readonly facts: EventFacts;
  readonly noteSealed: Buffer | null;
};

/** The timeline: rows are added, never changed. */
@Injectable()
export class EventStore {
  /** Adds an entry; answers the controller, or undefined when the request is not of this scope. */
  async add(
    tx: Transaction,
    requestId: string,
    event: { id?: string; what: string; facts: EventFacts; noteSealed?: Buffer },
  ): Promise<string | undefined> {
    const { kind, id: actorId } = tx.scope.actor;
    const [row] = await tx.query<{ controllerId: string }>(
      `insert into request_events (id, controller_id, request_id, at, what, actor_kind, actor_id, facts,
         note_sealed)
       select $1, r.controller_id, r.id, $3, $4, $5, $6, $7, $8 from requests r
       where r.id = $2 and r.controller_id = any(app_controllers())
       returning controller_id as "controllerId"`,
      [
        ...[event.id ?? randomUUID(), requestId, tx.now, event.what, kind, actorId],
        ...[JSON.stringify(event.facts), event.noteSealed ?? null],
      ],
    );
    return row?.controllerId;
  }

  /** All entries of a request, oldest first. */
  async ofRequest(tx: Transaction, requestId: string): Promise<EventRow[]> {
    return tx.query<EventRow>(
      `select id, at, what, actor_kind as "actorKind", actor_id as "actorId", facts,
              note_sealed as "noteSealed"
       from request_events
       where request_id = $1 and controller_id = any(app_controllers()) order by sequence`,
      [requestId],
    );
  }
}
