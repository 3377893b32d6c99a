import fc from 'fast-check';
import { canHappen, nextState, requestEvents } from './request-machine';
import type { RequestEvent } from './request-machine';
import { requestKinds, requestStates } from './request-state';
import type { RequestState } from './request-state';

/** The machine once more, row by row, as a reviewer reads it: everything not listed is refused. */
const allowed: readonly (readonly [RequestState, RequestEvent, RequestState])[] = [
  ['unverified', 'address-proved', 'to-confirm'],
  ['unverified', 'identity-confirmed', 'confirmed'],
  ['unverified', 'refused', 'closed'],
  ['unverified', 'withdrawn', 'closed'],
  ['unverified', 'closed-unproved', 'closed'],
  ['to-confirm', 'address-proved', 'to-confirm'],
  ['to-confirm', 'identity-confirmed', 'confirmed'],
  ['to-confirm', 'refused', 'closed'],
  ['to-confirm', 'withdrawn', 'closed'],
  ['to-confirm', 'closed-by-hand', 'closed'],
  ['to-confirm', 'closed-unproved', 'closed'],
  ['confirmed', 'address-proved', 'confirmed'],
  ['confirmed', 'identity-confirmed', 'confirmed'],
  ['confirmed', 'search-started', 'searching'],
  ['confirmed', 'answer-sent', 'closed'],
  ['confirmed', 'refused', 'closed'],
  ['confirmed', 'withdrawn', 'closed'],
  ['confirmed', 'closed-by-hand', 'closed'],
  ['searching', 'address-proved', 'searching'],
  ['searching', 'search-finished', 'reviewing'],
  ['searching', 'refused', 'closed'],
  ['searching', 'withdrawn', 'closed'],
  ['searching', 'closed-by-hand', 'closed'],
  ['reviewing', 'address-proved', 'reviewing'],
  ['reviewing', 'identity-confirmed', 'reviewing'],
  ['reviewing', 'search-started', 'searching'],
  ['reviewing', 'plan-started', 'planning'],
  ['reviewing', 'nothing-found', 'answering'],
  ['reviewing', 'answer-sent', 'closed'],
  ['reviewing', 'refused', 'closed'],
  ['reviewing', 'withdrawn', 'closed'],
  ['reviewing', 'closed-by-hand', 'closed'],
  ['planning', 'address-proved', 'planning'],
  ['planning', 'plan-frozen', 'approving'],
  ['planning', 'plan-failed', 'reviewing'],
  ['planning', 'review-reopened', 'reviewing'],
  ['planning', 'refused', 'closed'],
  ['planning', 'withdrawn', 'closed'],
  ['approving', 'address-proved', 'approving'],
  ['approving', 'plan-started', 'planning'],
  ['approving', 'review-reopened', 'reviewing'],
  ['approving', 'plan-approved', 'erasing'],
  ['approving', 'refused', 'closed'],
  ['approving', 'withdrawn', 'closed'],
  ['erasing', 'address-proved', 'erasing'],
  ['erasing', 'erase-finished', 'verifying'],
  ['erasing', 'erase-stopped', 'not-erased'],
  ['verifying', 'address-proved', 'verifying'],
  ['verifying', 'verified', 'answering'],
  ['verifying', 'verify-failed', 'not-erased'],
  ['verifying', 'erase-stopped', 'not-erased'],
  ['not-erased', 'address-proved', 'not-erased'],
  ['not-erased', 'erase-retried', 'erasing'],
  ['not-erased', 'verify-started', 'verifying'],
  ['not-erased', 'search-started', 'searching'],
  ['not-erased', 'answer-sent', 'closed'],
  ['not-erased', 'withdrawn', 'closed'],
  ['not-erased', 'closed-by-hand', 'closed'],
  ['answering', 'address-proved', 'answering'],
  ['answering', 'answer-sent', 'closed'],
  ['answering', 'closed-by-hand', 'closed'],
];

it.each(requestStates)(
  'an erasure request that is %s moves as listed and no other way',
  (state) => {
    const listed = allowed.filter(([from]) => from === state);
    for (const event of requestEvents) {
      const row = listed.find(([, one]) => one === event);
      const refused = state === 'closed' ? 'request.closed' : 'request.wrong-state';
      expect([event, nextState(state, event, 'erasure')]).toEqual([
        event,
        row ? { state: row[2] } : { refused },
      ]);
    }
  },
);

it('never plans or erases what is not an erasure request', () => {
  const erasing: RequestState[] = ['planning', 'approving', 'erasing', 'verifying', 'not-erased'];
  fc.assert(
    fc.property(
      fc.constantFrom('access', 'portability', 'other'),
      fc.array(fc.constantFrom(...requestEvents), { maxLength: 60 }),
      (kind, events) => {
        let state: RequestState = 'unverified';
        for (const event of events) {
          const next = nextState(state, event, kind);
          if ('state' in next) state = next.state;
          expect(erasing).not.toContain(state);
        }
      },
    ),
  );
});

it('erases only after identity, search, review, plan and approval, whatever is tried', () => {
  const order = ['identity-confirmed', 'search-finished', 'plan-frozen', 'plan-approved'] as const;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...requestEvents), { maxLength: 120 }), (events) => {
      let state: RequestState = 'unverified';
      const happened: RequestEvent[] = [];
      for (const event of events) {
        const next = nextState(state, event, 'erasure');
        if (!('state' in next)) continue;
        happened.push(event);
        state = next.state;
        if (state !== 'erasing') continue;
        let from = 0;
        for (const step of order) {
          from = happened.indexOf(step, from) + 1;
          expect(from).toBeGreaterThan(0);
        }
      }
    }),
  );
});

it('lets every open request of every kind end, in at most three acts of a person', () => {
  const acts: RequestEvent[] = [
    'identity-confirmed',
    'answer-sent',
    'closed-by-hand',
    'closed-unproved',
    'review-reopened',
    'erase-stopped',
  ];
  const ends = (state: RequestState, kind: (typeof requestKinds)[number], left: number): boolean =>
    state === 'closed' ||
    (left > 0 &&
      acts.some((act) => {
        const next = nextState(state, act, kind);
        return 'state' in next && ends(next.state, kind, left - 1);
      }));
  for (const kind of requestKinds) {
    for (const state of requestStates)
      expect([kind, state, reachable(kind, state) ? ends(state, kind, 3) : true]).toEqual([
        kind,
        state,
        true,
      ]);
  }
});

function reachable(kind: (typeof requestKinds)[number], state: RequestState): boolean {
  const seen = new Set<RequestState>(['unverified']);
  for (const from of seen) {
    for (const event of requestEvents) {
      const next = nextState(from, event, kind);
      if ('state' in next) seen.add(next.state);
    }
  }
  return seen.has(state);
}

it('knows before the act whether it may happen', () => {
  expect(canHappen('approving', 'withdrawn', 'erasure')).toBe(true);
  expect(canHappen('erasing', 'withdrawn', 'erasure')).toBe(false);
  expect(canHappen('answering', 'withdrawn', 'erasure')).toBe(false);
  expect(canHappen('answering', 'withdrawn', 'access')).toBe(true);
});
