import { z } from 'zod';
import { component, operation } from '../operation';
import {
  clock,
  date,
  id,
  instant,
  requestKind,
  requestOutcome,
  requestState,
  waitsFor,
} from '../shapes';

export const requestRow = component(
  'RequestRow',
  z.strictObject({
    id,
    reference: z.string(),
    controllerId: id,
    kind: requestKind,
    state: requestState,
    outcome: requestOutcome.nullable(),
    personName: z.string(),
    clock,
    waitsFor,
    receivedAt: instant,
    receivedOn: date,
    proved: z.boolean(),
    owner: z.strictObject({ id, name: z.string(), initials: z.string() }).nullable(),
    systems: z.strictObject({
      done: z.number().int(),
      failed: z.number().int(),
      all: z.number().int(),
    }),
    /** Earlier requests of the same proved or typed address, for grouping. */
    earlier: z.number().int(),
    law: z.string(),
  }),
);

export const searchRequests = operation({
  id: 'searchRequests',
  route: 'POST /requests/search',
  summary:
    'The inbox: open, unverified or closed requests; a POST since search words are personal data.',
  permission: 'requests:read',
  request: z.strictObject({
    /** `all` looks through every view, for the search from anywhere. */
    view: z.enum(['inbox', 'unverified', 'closed', 'all']),
    controllerId: id.nullable(),
    kind: requestKind.nullable(),
    waitsFor: waitsFor.nullable(),
    owner: z.union([id, z.literal('nobody'), z.literal('me')]).nullable(),
    due: z.enum(['overdue', 'within-7-days']).nullable(),
    /** Reference, name words, whole e-mail or whole phone; logged as a personal-data search. */
    words: z.string().trim().max(200),
    sort: z.enum(['due', 'received', 'reference']),
    descending: z.boolean(),
    offset: z.number().int().min(0).max(100000),
    limit: z.number().int().min(1).max(200),
  }),
  response: component(
    'RequestList',
    z.strictObject({
      rows: z.array(requestRow),
      total: z.number().int(),
      counts: z.strictObject({
        inbox: z.number().int(),
        unverified: z.number().int(),
        closed: z.number().int(),
        closedToday: z.number().int(),
      }),
    }),
  ),
  errors: [],
});
