import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { RequestEvent } from '@tabularium/domain/requests/request-machine';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import type { PreparedAnswer } from './prepared-answer';
import type { EventFacts, RequestContact, RequestFacts } from './request-facts';

/** What other slices may do to a request. Everything inside the caller's unit of work. */
@Injectable()
export class RequestLife {
  /** Locks the request row until the end of the transaction; `resource.not-found` outside the scope. */
  lock(tx: Transaction, requestId: string): Promise<RequestFacts> {
    return this.missing(tx, requestId);
  }

  /** Reads without locking; `resource.not-found` outside the scope. */
  read(tx: Transaction, requestId: string): Promise<RequestFacts> {
    return this.missing(tx, requestId);
  }

  /**
   * Moves the request by an event of the machine: locks, checks, saves, writes the timeline entry
   * (`what` = the event) and THE ONE audit entry (`requests.<event>`), and announces it live. The
   * caller adds no audit entry of its own for the same act. Throws `Refusal('request.closed' |
   * 'request.wrong-state')`. `facts` go into timeline and audit: never personal data.
   */
  advance(
    tx: Transaction,
    requestId: string,
    event: RequestEvent,
    facts: EventFacts = {},
  ): Promise<RequestFacts> {
    return this.missing(tx, requestId, event, facts);
  }

  /** Name and contact in clear; the caller's operation audits the read. */
  contact(tx: Transaction, requestId: string): Promise<RequestContact> {
    return this.missing(tx, requestId);
  }

  /** The data key of the request: seals its evidence (plan, hashes, identifiers, letters). */
  key(tx: Transaction, requestId: string): Promise<DataKey> {
    return this.missing(tx, requestId);
  }

  /** Stores what the answer will say; replaces an earlier preparation, never a sent answer. */
  prepareAnswer(tx: Transaction, requestId: string, answer: PreparedAnswer): Promise<void> {
    return this.missing(tx, requestId, answer);
  }

  /** Adds a file (certificate) to the answer, before or after it was sent; returns the file's id. */
  attachFile(
    tx: Transaction,
    requestId: string,
    file: { name: string; contentType: string; content: Readable | Buffer },
  ): Promise<string> {
    return this.missing(tx, requestId, file);
  }

  private missing(...asked: readonly unknown[]): Promise<never> {
    return Promise.reject(new Error(`Not built yet (${asked.length}).`));
  }
}
