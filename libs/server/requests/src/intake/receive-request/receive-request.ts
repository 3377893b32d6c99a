import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dueFromEvents, receivedFacts } from '@tabularium/domain/deadlines/due-from-events';
import type {
  RequestChannel,
  RequestKind,
  RequestState,
} from '@tabularium/domain/requests/request-state';
import { Organisations } from '@tabularium/server-organisation';
import type { ControllerFacts } from '@tabularium/server-organisation';
import { Refusal } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { RequestMoves } from '../../life/request-moves';
import type { RequestRow } from '../../store/request-row';
import { RequestSeal } from '../../store/request-seal';
import { RequestStore } from '../../store/request.store';
import { NewRequestRow } from './new-request-row';

/** What a person asked for, however it reached us. */
export type NewRequest = {
  readonly controller: ControllerFacts;
  readonly channel: RequestChannel;
  readonly receivedAt: Temporal.Instant;
  readonly idempotencyKey: string;
  readonly kind: RequestKind;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly postalAddress: string | null;
  readonly relation: string | null;
  readonly details: string;
  readonly language: string;
};

/** Stores a request: key, person, identifiers, row, timeline and audit, once per idempotency key. */
@Injectable()
export class ReceiveRequest {
  constructor(
    private readonly store: RequestStore,
    private readonly rows: NewRequestRow,
    private readonly seal: RequestSeal,
    private readonly moves: RequestMoves,
    private readonly organisations: Organisations,
  ) {}

  /** The stored request; `isNew` is false for a repeat, `resource.conflict` for other contents. */
  async run(tx: Transaction, request: NewRequest): Promise<{ row: RequestRow; isNew: boolean }> {
    const { controller, idempotencyKey } = request;
    await this.store.lockIdempotencyKey(tx, idempotencyKey);
    const known = await this.store.byIdempotencyKey(tx, controller.id, idempotencyKey);
    if (known) return { row: await this.sameContents(tx, known, request), isNew: false };
    const id = randomUUID();
    const key = await this.seal.create(tx, controller.id, id);
    const { receivedAt, kind, channel } = request;
    const facts = { ...receivedFacts({ receivedAt, ...controller }), kind, channel };
    const due = dueFromEvents([{ what: 'received', facts }]);
    const row = await this.rows.of(tx, key, {
      ...{ id, request, due, state: firstState(channel) },
      contentsHash: this.seal.contentsHash(key, contentsOf(request)),
    });
    await this.store.add(tx, row);
    await this.organisations.fixSlug(tx, controller.id);
    await this.moves.record(tx, row, 'received', facts);
    return { row, isNew: true };
  }

  private async sameContents(tx: Transaction, known: RequestRow, request: NewRequest) {
    const key = await this.seal.key(tx, known.id);
    if (this.seal.contentsHash(key, contentsOf(request)) !== known.contentsHash) {
      throw new Refusal('resource.conflict');
    }
    return known;
  }
}

/** What makes two submissions the same one; a logged request's day is part of it, the hour is not. */
function contentsOf(request: NewRequest): unknown {
  const { channel, kind, name, email, phone, postalAddress, relation, details, language } = request;
  const { timeZone } = request.controller;
  const day = request.receivedAt.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const on = channel === 'form' ? null : day;
  return [channel, kind, name, email, phone, postalAddress, relation, details, language, on];
}

/** What staff logged is already in a person's hands; the form's address still has to be proved. */
function firstState(channel: RequestChannel): RequestState {
  return channel === 'form' ? 'unverified' : 'to-confirm';
}
