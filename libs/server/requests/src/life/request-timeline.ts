import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import type { EventFacts } from './request-facts';

/** The timeline of a request: append only. Actor and time come from the transaction. */
@Injectable()
export class RequestTimeline {
  /** Adds an entry that moves no state (`RequestLife.advance` writes its own). Announces it live. */
  record(tx: Transaction, requestId: string, what: string, facts: EventFacts = {}): Promise<void> {
    return Promise.reject(
      new Error(`Not built yet (${tx.now}, ${requestId}, ${what}, ${Object.keys(facts).length}).`),
    );
  }
}
