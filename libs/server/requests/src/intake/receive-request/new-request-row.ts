import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DeadlineTrace } from '@tabularium/domain/deadlines/deadline-trace';
import { referenceFrom } from '@tabularium/domain/requests/reference';
import type { RequestState } from '@tabularium/domain/requests/request-state';
import { waitsFor } from '@tabularium/domain/requests/waits-for';
import { Identifiers, Subjects } from '@tabularium/server-identity';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import { LookupIndexes } from '../../store/lookup-indexes';
import type { RequestIndexes, RequestRow } from '../../store/request-row';
import { RequestSeal } from '../../store/request-seal';
import type { NewRequest } from './receive-request';

/** What is decided about a request before its row is made. */
export type RowParts = {
  readonly id: string;
  readonly request: NewRequest;
  readonly due: { readonly dueOn: Temporal.PlainDate; readonly trace: DeadlineTrace };
  readonly state: RequestState;
  readonly contentsHash: string;
};

/** Makes the row of a new request: person and identifiers added, personal data sealed and indexed. */
@Injectable()
export class NewRequestRow {
  constructor(
    private readonly subjects: Subjects,
    private readonly identifiers: Identifiers,
    private readonly seal: RequestSeal,
    private readonly indexes: LookupIndexes,
  ) {}

  async of(tx: Transaction, key: DataKey, parts: RowParts): Promise<RequestRow & RequestIndexes> {
    const { id, request, due, state } = parts;
    const { controller, kind, channel, language, relation, receivedAt, idempotencyKey } = request;
    const subjectId = await this.subjects.add(tx, controller.id);
    const emailIdentifierId = await this.addIdentifiers(tx, key, parts);
    return {
      ...{ id, controllerId: controller.id, subjectId, kind, state, channel, language, relation },
      ...{ receivedAt, idempotencyKey, emailIdentifierId, contentsHash: parts.contentsHash },
      ...this.sealed(key, id, request),
      ...this.indexes.of(tx, controller, request),
      reference: referenceFrom(randomBytes(6)),
      statusTokenHash: this.seal.statusToken(key).hash,
      receivedOn: Temporal.PlainDate.from(due.trace.receivedOn),
      dueOn: due.dueOn,
      dueTrace: due.trace,
      waitsFor: waitsFor(state, 'quiet', request.email !== null),
      ...nothingHappenedYet,
    };
  }

  private sealed(
    key: DataKey,
    row: string,
    { name, email, phone, postalAddress, details }: NewRequest,
  ) {
    const seal = (column: string, clear: string | null) =>
      clear === null ? null : this.seal.seal(key, { table: 'requests', column, row }, clear);
    return {
      nameSealed: this.seal.seal(key, { table: 'requests', column: 'name_sealed', row }, name),
      detailsSealed: this.seal.seal(
        key,
        { table: 'requests', column: 'details_sealed', row },
        details,
      ),
      emailSealed: seal('email_sealed', email),
      phoneSealed: seal('phone_sealed', phone),
      postalAddressSealed: seal('postal_address_sealed', postalAddress),
    };
  }

  /** All of them typed, none proved: they seed nothing. Answers the address's id. */
  private async addIdentifiers(tx: Transaction, key: DataKey, { id, request }: RowParts) {
    const { email, phone, name, channel, controller } = request;
    const typed = {
      controllerId: controller.id,
      requestId: id,
      standing: 'typed' as const,
      learnt: { how: channel === 'form' ? 'form' : 'logged' },
    };
    let emailId: string | null = null;
    if (email !== null) {
      emailId = (await this.identifiers.add(tx, key, { ...typed, kind: 'email', value: email })).id;
    }
    if (phone !== null)
      await this.identifiers.add(tx, key, { ...typed, kind: 'phone', value: phone });
    await this.identifiers.add(tx, key, { ...typed, kind: 'name', value: name });
    return emailId;
  }
}

const nothingHappenedYet = {
  outcome: null,
  thread: 'quiet',
  unreadMessages: 0,
  ownerAccountId: null,
  addressProvedAt: null,
  identityConfirmedAt: null,
  identityConfirmedBy: null,
  identityProof: null,
  identityReasonSealed: null,
  closedAt: null,
  closedOn: null,
  closingReasonSealed: null,
} as const;
