import type { RequestKind, RequestState } from './request-state';

/**
 * Everything that can move a request. The rows below are the whole machine: an event that has no
 * row for the state at hand is refused, whoever asks.
 */
export const requestEvents = [
  'address-proved',
  'identity-confirmed',
  'search-started',
  'search-finished',
  'plan-started',
  'plan-frozen',
  'plan-failed',
  'review-reopened',
  'plan-approved',
  'erase-finished',
  'erase-stopped',
  'erase-retried',
  'verify-started',
  'verified',
  'verify-failed',
  'nothing-found',
  'answer-ready',
  'answer-sent',
  'refused',
  'withdrawn',
  'closed-by-hand',
  'closed-unproved',
] as const;

/** One thing that can happen to a request. */
export type RequestEvent = (typeof requestEvents)[number];

type Row = {
  readonly from: readonly RequestState[];
  readonly to: RequestState | 'same';
  readonly kinds?: readonly RequestKind[];
};

const erasureOnly: readonly RequestKind[] = ['erasure'];
const beforeErasing: readonly RequestState[] = [
  'unverified',
  'to-confirm',
  'confirmed',
  'searching',
  'reviewing',
  'planning',
  'approving',
];

const rows: Readonly<Record<RequestEvent, readonly Row[]>> = {
  'address-proved': [
    { from: ['unverified'], to: 'to-confirm' },
    { from: ['to-confirm', 'confirmed', 'searching', 'reviewing', 'planning'], to: 'same' },
    { from: ['approving', 'erasing', 'verifying', 'not-erased', 'answering'], to: 'same' },
  ],
  'identity-confirmed': [
    { from: ['unverified', 'to-confirm'], to: 'confirmed' },
    { from: ['confirmed', 'reviewing'], to: 'same' },
  ],
  // A yes to a candidate, a retried system or a further proof searches again from the review.
  'search-started': [{ from: ['confirmed', 'reviewing', 'not-erased'], to: 'searching' }],
  'search-finished': [{ from: ['searching'], to: 'reviewing' }],
  'plan-started': [{ from: ['reviewing', 'approving'], to: 'planning', kinds: erasureOnly }],
  'plan-frozen': [{ from: ['planning'], to: 'approving', kinds: erasureOnly }],
  'plan-failed': [{ from: ['planning'], to: 'reviewing', kinds: erasureOnly }],
  'review-reopened': [{ from: ['planning', 'approving'], to: 'reviewing', kinds: erasureOnly }],
  'plan-approved': [{ from: ['approving'], to: 'erasing', kinds: erasureOnly }],
  'erase-finished': [{ from: ['erasing'], to: 'verifying', kinds: erasureOnly }],
  'erase-stopped': [{ from: ['erasing', 'verifying'], to: 'not-erased', kinds: erasureOnly }],
  'erase-retried': [{ from: ['not-erased'], to: 'erasing', kinds: erasureOnly }],
  'verify-started': [{ from: ['not-erased'], to: 'verifying', kinds: erasureOnly }],
  verified: [{ from: ['verifying'], to: 'answering', kinds: erasureOnly }],
  'verify-failed': [{ from: ['verifying'], to: 'not-erased', kinds: erasureOnly }],
  'nothing-found': [{ from: ['reviewing'], to: 'answering' }],
  'answer-ready': [
    { from: ['reviewing'], to: 'answering', kinds: ['access', 'portability', 'other'] },
  ],
  // "not erased" may be answered too: the month runs on, and the letter then says what is not done.
  'answer-sent': [{ from: ['confirmed', 'reviewing', 'answering', 'not-erased'], to: 'closed' }],
  refused: [
    { from: beforeErasing, to: 'closed' },
    { from: ['answering'], to: 'closed', kinds: ['access', 'portability', 'other'] },
  ],
  // Once rows are being erased a withdrawal cannot bring them back: too late, and said so.
  withdrawn: [
    { from: beforeErasing, to: 'closed' },
    { from: ['not-erased'], to: 'closed' },
    { from: ['answering'], to: 'closed', kinds: ['access', 'portability', 'other'] },
  ],
  'closed-by-hand': [
    {
      from: ['to-confirm', 'confirmed', 'searching', 'reviewing', 'not-erased', 'answering'],
      to: 'closed',
    },
  ],
  'closed-unproved': [{ from: ['unverified', 'to-confirm'], to: 'closed' }],
};

/** Why an event was refused. */
export type RequestRefusal = { readonly refused: 'request.closed' | 'request.wrong-state' };

/** The state after an event, or the refusal; nothing is thrown. */
export function nextState(
  state: RequestState,
  event: RequestEvent,
  kind: RequestKind,
): { readonly state: RequestState } | RequestRefusal {
  if (state === 'closed') return { refused: 'request.closed' };
  const row = rows[event].find(
    (one) => one.from.includes(state) && (one.kinds === undefined || one.kinds.includes(kind)),
  );
  if (!row) return { refused: 'request.wrong-state' };
  return { state: row.to === 'same' ? state : row.to };
}

/** True when the event is allowed now. */
export function canHappen(state: RequestState, event: RequestEvent, kind: RequestKind): boolean {
  return 'state' in nextState(state, event, kind);
}
