import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '@tabularium/domain/identity/email';
import { BlindIndex, Envelope, KeyedHash } from '@tabularium/server-platform';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import type { NewIdentifier, RequestIdentifier, Standing } from './identifier';
import { IdentifierStore } from './identifier.store';
import type { IdentifierRow } from './identifier.store';

const trust: Readonly<Record<Standing, number>> = {
  rejected: 0,
  typed: 0,
  candidate: 1,
  learnt: 2,
  proved: 3,
};

/** The identifiers of a request's person, sealed with the request's key. */
@Injectable()
export class Identifiers {
  constructor(
    private readonly store: IdentifierStore,
    private readonly envelope: Envelope,
    private readonly hash: KeyedHash,
    private readonly index: BlindIndex,
  ) {}

  /**
   * Adds an identifier. The very same one (kind, exact value, system) is not stored twice: `isNew`
   * is false then, and its standing only rises (rejected and typed < candidate < learnt < proved).
   */
  async add(
    tx: Transaction,
    key: DataKey,
    identifier: NewIdentifier,
  ): Promise<{ id: string; isNew: boolean }> {
    const row = this.rowOf(tx, key, identifier);
    const added = await this.store.add(tx, row);
    if (added !== undefined) return { id: added, isNew: true };
    const known = await this.store.same(tx, row);
    if (!known) throw new Error('An identifier belongs to a request outside of this scope.');
    if (trust[row.standing] > trust[known.standing]) {
      const { standing, how } = row;
      await this.store.setStanding(tx, row.requestId, [known.id], { standing, how });
    }
    return { id: known.id, isNew: false };
  }

  /** All identifiers of a request, oldest first; a forgotten one has the value ''. */
  async list(tx: Transaction, key: DataKey, requestId: string): Promise<RequestIdentifier[]> {
    const rows = await this.store.ofRequest(tx, requestId);
    return rows.map((row) => this.opened(key, row));
  }

  /** Gives identifiers of a request another standing; throws unless all belong to the request. */
  async decide(
    tx: Transaction,
    requestId: string,
    identifierIds: readonly string[],
    standing: Standing,
    how: string,
  ): Promise<void> {
    const ids = [...new Set(identifierIds)];
    const changed = await this.store.setStanding(tx, requestId, ids, { standing, how });
    if (changed !== ids.length) throw new Error('An identifier belongs to another request.');
  }

  /** Blanks the values learnt from systems, with the working copy (decision 9); answers how many. */
  forgetLearnt(tx: Transaction, requestId: string): Promise<number> {
    return this.store.forgetLearnt(tx, requestId);
  }

  private rowOf(tx: Transaction, key: DataKey, identifier: NewIdentifier): IdentifierRow {
    const { controllerId, requestId, kind, value, standing, learnt } = identifier;
    const id = randomUUID();
    return {
      ...{ id, controllerId, requestId, kind, standing },
      system: identifier.system ?? null,
      valueSealed: this.envelope.seal(key, placeOf(id), value),
      valueHash: this.hash.of(key, `identifier ${kind} ${value}`),
      valueIndex:
        kind === 'email' ? this.index.of(tx, controllerId, 'email', normaliseEmail(value)) : null,
      how: learnt.how,
      connectionId: learnt.connectionId ?? null,
      collection: learnt.collection ?? null,
      field: learnt.field ?? null,
      learntAt: tx.now,
    };
  }

  private opened(key: DataKey, row: IdentifierRow): RequestIdentifier {
    const { id, requestId, kind, system, standing, how, connectionId, collection, field } = row;
    const value =
      row.valueSealed === null ? '' : this.envelope.open(key, placeOf(id), row.valueSealed);
    const learnt = { how, at: row.learntAt, connectionId, collection, field };
    return { id, requestId, kind, value, system, standing, learnt };
  }
}

function placeOf(row: string) {
  return { table: 'identifiers', column: 'value_sealed', row };
}
