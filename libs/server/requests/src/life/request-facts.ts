import type {
  RequestChannel,
  RequestKind,
  RequestOutcome,
  RequestState,
} from '@tabularium/domain/requests/request-state';

/** A request without personal data, as other slices see it. */
export type RequestFacts = {
  readonly id: string;
  readonly controllerId: string;
  readonly subjectId: string;
  readonly reference: string;
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly outcome: RequestOutcome | null;
  readonly channel: RequestChannel;
  readonly language: string;
  readonly receivedAt: Temporal.Instant;
  readonly receivedOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly ownerAccountId: string | null;
  readonly addressProvedAt: Temporal.Instant | null;
  readonly identityConfirmedAt: Temporal.Instant | null;
  readonly identityConfirmedBy: string | null;
  readonly identityProof: 'code' | 'document' | 'known-in-person' | 'other' | null;
  readonly closedAt: Temporal.Instant | null;
};

/** How to reach the person; opened only for those who read it for a purpose (and audit the read). */
export type RequestContact = {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly postalAddress: string | null;
};

/** Facts of a timeline or audit entry: keys, figures, ids; never personal data. */
export type EventFacts = Readonly<Record<string, string | number | boolean | null>>;
