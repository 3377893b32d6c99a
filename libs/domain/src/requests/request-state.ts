/** Words of a request's life, as the contract spells them (the contract's schemas are checked against these). */
export const requestStates = [
  'unverified',
  'to-confirm',
  'confirmed',
  'searching',
  'reviewing',
  'planning',
  'approving',
  'erasing',
  'verifying',
  'not-erased',
  'answering',
  'closed',
] as const;

/** Where a request stands. */
export type RequestState = (typeof requestStates)[number];

export const requestKinds = ['access', 'portability', 'erasure', 'other'] as const;

/** The right a person asked for. */
export type RequestKind = (typeof requestKinds)[number];

export const requestOutcomes = [
  'erased',
  'partly-kept',
  'nothing-found',
  'answered',
  'refused',
  'withdrawn',
  'not-proved',
] as const;

/** What came of a closed request. */
export type RequestOutcome = (typeof requestOutcomes)[number];

/** Who has to move next. */
export type WaitsFor = 'you' | 'requester' | 'running' | 'nobody';

/** How a request reached the controller. */
export type RequestChannel = 'form' | 'email' | 'phone' | 'post' | 'in-person';
