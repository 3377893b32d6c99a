import type { DeadlineTrace } from '@tabularium/domain/deadlines/deadline-trace';
import type { WaitsFor } from '@tabularium/domain/requests/request-state';
import type { Thread } from '@tabularium/domain/requests/waits-for';
import type { RequestFacts } from '../life/request-facts';

/** Columns that hold personal data, sealed with the key of the request. */
export type SealedColumns = {
  readonly nameSealed: Buffer;
  readonly emailSealed: Buffer | null;
  readonly phoneSealed: Buffer | null;
  readonly postalAddressSealed: Buffer | null;
  readonly detailsSealed: Buffer;
  readonly identityReasonSealed: Buffer | null;
  readonly closingReasonSealed: Buffer | null;
};

/** A row of `requests`. */
export type RequestRow = RequestFacts &
  SealedColumns & {
    readonly relation: string | null;
    readonly emailIdentifierId: string | null;
    readonly dueTrace: DeadlineTrace;
    readonly idempotencyKey: string;
    readonly contentsHash: string;
    readonly waitsFor: WaitsFor;
    readonly thread: Thread;
    readonly unreadMessages: number;
    readonly closedOn: Temporal.PlainDate | null;
  };

/** What finds a request without its clear values. */
export type RequestIndexes = {
  readonly emailIndex: Buffer | null;
  readonly phoneIndex: Buffer | null;
  readonly nameWordIndexes: readonly Buffer[];
  readonly statusTokenHash: Buffer;
};

/** Columns a request may change in, by property. */
export const changeableColumns = {
  state: 'state',
  outcome: 'outcome',
  waitsFor: 'waits_for',
  thread: 'thread',
  unreadMessages: 'unread_messages',
  ownerAccountId: 'owner_account_id',
  emailSealed: 'email_sealed',
  emailIndex: 'email_index',
  emailIdentifierId: 'email_identifier_id',
  addressProvedAt: 'address_proved_at',
  identityConfirmedAt: 'identity_confirmed_at',
  identityConfirmedBy: 'identity_confirmed_by',
  identityProof: 'identity_proof',
  identityReasonSealed: 'identity_reason_sealed',
  closedAt: 'closed_at',
  closedOn: 'closed_on',
  closingReasonSealed: 'closing_reason_sealed',
} as const;

/** A change of a request. */
export type RequestChange = Partial<
  Pick<RequestRow & RequestIndexes, keyof typeof changeableColumns>
>;

/** Columns of a `RequestRow`, for any query that reads whole requests. */
export const requestColumns = `
  r.id, r.controller_id as "controllerId", r.subject_id as "subjectId", r.reference, r.kind, r.state,
  r.outcome, r.channel, r.language, r.relation, r.name_sealed as "nameSealed",
  r.email_sealed as "emailSealed", r.phone_sealed as "phoneSealed",
  r.postal_address_sealed as "postalAddressSealed", r.details_sealed as "detailsSealed",
  r.email_identifier_id as "emailIdentifierId", r.received_at as "receivedAt",
  r.received_on as "receivedOn", r.due_on as "dueOn", r.due_trace as "dueTrace",
  r.idempotency_key as "idempotencyKey", r.contents_hash as "contentsHash",
  r.owner_account_id as "ownerAccountId", r.waits_for as "waitsFor", r.thread,
  r.unread_messages as "unreadMessages", r.address_proved_at as "addressProvedAt",
  r.identity_confirmed_at as "identityConfirmedAt", r.identity_confirmed_by as "identityConfirmedBy",
  r.identity_proof as "identityProof", r.identity_reason_sealed as "identityReasonSealed",
  r.closed_at as "closedAt", r.closed_on as "closedOn", r.closing_reason_sealed as "closingReasonSealed"`;
