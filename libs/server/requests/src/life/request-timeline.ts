import { Injectable } from '@nestjs/common';
import { LiveChanges, Refusal } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { EventStore } from '../store/event.store';
import type { EventFacts } from './request-facts';

/** The timeline of a request: append only. Actor and time come from the transaction. */
@Injectable()
export class RequestTimeline {
  constructor(
    private readonly events: EventStore,
    private readonly live: LiveChanges,
  ) {}

  /** Adds an entry that moves no state (`RequestLife.advance` writes its own). Announces it live. */
  async record(
    tx: Transaction,
    requestId: string,
    what: string,
    facts: EventFacts = {},
    note?: { id: string; sealed: Buffer },
  ): Promise<void> {
    const event = { id: note?.id, what, facts, noteSealed: note?.sealed };
    const controllerId = await this.events.add(tx, requestId, event);
    if (controllerId === undefined) throw new Refusal('resource.not-found');
    await this.live.announce(tx, { controllerId, requestId, what });
  }
}
