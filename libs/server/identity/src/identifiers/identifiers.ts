import { Injectable } from '@nestjs/common';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import type { NewIdentifier, RequestIdentifier, Standing } from './identifier';

/** The identifiers of a request's person, sealed with the request's key. */
@Injectable()
export class Identifiers {
  /**
   * Adds an identifier. The very same one (kind, exact value, system) is not stored twice: `isNew`
   * is false then, and its standing only rises (rejected and typed < candidate < learnt < proved).
   */
  add(
    tx: Transaction,
    key: DataKey,
    identifier: NewIdentifier,
  ): Promise<{ id: string; isNew: boolean }> {
    return Promise.reject(new Error(`Not built yet (${tx.now}, ${key.id}, ${identifier.kind}).`));
  }

  /** All identifiers of a request, oldest first. */
  list(tx: Transaction, key: DataKey, requestId: string): Promise<RequestIdentifier[]> {
    return Promise.reject(new Error(`Not built yet (${tx.now}, ${key.id}, ${requestId}).`));
  }

  /** Gives identifiers of a request another standing (a person's decision, or a proof). */
  decide(
    tx: Transaction,
    requestId: string,
    identifierIds: readonly string[],
    standing: Standing,
    how: string,
  ): Promise<void> {
    return Promise.reject(
      new Error(
        `Not built yet (${tx.now}, ${requestId}, ${identifierIds.length}, ${standing}, ${how}).`,
      ),
    );
  }
}
