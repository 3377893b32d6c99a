/** How far an identifier is trusted: only `proved` and `learnt` ones are searched with. */
export type Standing = 'proved' | 'typed' | 'learnt' | 'candidate' | 'rejected';

export type IdentifierKind = 'email' | 'phone' | 'name' | 'system-id';

/** Where an identifier came from; it is evidence and shown to the DPO. */
export type Learnt = {
  /** 'form' | 'form-code' | 'logged' | 'dpo' | 'dpo-proof' | 'system' */
  readonly how: string;
  readonly at: Temporal.Instant;
  readonly connectionId: string | null;
  readonly collection: string | null;
  readonly field: string | null;
};

/** An identifier of a person, opened. */
export type RequestIdentifier = {
  readonly id: string;
  readonly requestId: string;
  readonly kind: IdentifierKind;
  readonly value: string;
  /** For a system's own id: 'shop.customers.id'. */
  readonly system: string | null;
  readonly standing: Standing;
  readonly learnt: Learnt;
};

/** What is added. */
export type NewIdentifier = {
  readonly controllerId: string;
  readonly requestId: string;
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly system?: string | null;
  readonly standing: Standing;
  readonly learnt: {
    readonly how: string;
    readonly connectionId?: string | null;
    readonly collection?: string | null;
    readonly field?: string | null;
  };
};
