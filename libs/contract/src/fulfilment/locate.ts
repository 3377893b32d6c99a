import { z } from 'zod';
import { component, operation } from '../operation';
import { date, done, id, instant } from '../shapes';

export const startSearch = operation({
  id: 'startSearch',
  route: 'POST /requests/:id/search',
  summary:
    'Starts the search in every connected system of the controller, by proved identifiers only.',
  permission: 'requests:work',
  request: z.strictObject({ id }),
  response: done,
  errors: [
    'resource.not-found',
    'request.wrong-state',
    'request.closed',
    'request.identity-missing',
    'search.no-system',
    'search.no-identifier',
  ],
});

export const systemLine = component(
  'SystemLine',
  z.strictObject({
    stepId: id.nullable(),
    connectionId: id,
    name: z.string(),
    kind: z.string(),
    state: z.enum([
      'not-asked',
      'waiting',
      'running',
      'found',
      'nothing-found',
      'failed',
      'stopped',
    ]),
    found: z.number().int(),
    candidates: z.number().int(),
    round: z.number().int(),
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    attempts: z.number().int(),
    nextTryAt: instant.nullable(),
    /** Class of failure the UI words, and the system's own words without values. */
    failure: z.strictObject({ class: z.string(), said: z.string() }).nullable(),
    learnt: z.array(z.string()),
    searched: z.array(z.strictObject({ collection: z.string(), by: z.array(z.string()) })),
    notSearched: z.array(z.strictObject({ collection: z.string(), why: z.string() })),
  }),
);

export const readSystems = operation({
  id: 'readSystems',
  route: 'GET /requests/:id/systems',
  summary: 'The search, system by system, with what it was asked by.',
  permission: 'requests:read',
  request: z.strictObject({ id }),
  response: z.strictObject({
    systems: z.array(systemLine),
    rounds: z.number().int(),
    finished: z.boolean(),
    bounded: z.boolean(),
    canStart: z.boolean(),
  }),
  errors: ['resource.not-found'],
});

export const retrySystem = operation({
  id: 'retrySystem',
  route: 'POST /requests/:id/systems/:connectionId/retry',
  summary: 'Asks one system again.',
  permission: 'requests:work',
  request: z.strictObject({ id, connectionId: id }),
  response: done,
  errors: ['resource.not-found', 'request.wrong-state'],
});

export const decision = component(
  'Decision',
  z.enum(['erase', 'anonymise', 'keep', 'not-this-person']),
);

export const recordRow = component(
  'RecordRow',
  z.strictObject({
    id,
    connectionId: id,
    system: z.string(),
    collection: z.string(),
    category: z.string(),
    label: z.string(),
    match: z.enum(['certain', 'candidate']),
    decision: decision.nullable(),
    keepUntil: date.nullable(),
    proposed: z.enum(['erase', 'anonymise', 'keep']),
    /** A candidate only: the person's answer to "same person?". */
    samePerson: z.enum(['yes', 'no']).nullable(),
    canAnonymise: z.boolean(),
  }),
);

export const listRecords = operation({
  id: 'listRecords',
  route: 'GET /requests/:id/records',
  summary: 'All located records by system and category; one logged view.',
  permission: 'requests:read',
  request: z.strictObject({ id }),
  response: z.strictObject({
    records: z.array(recordRow),
    candidates: z.array(recordRow),
    decided: z.number().int(),
    all: z.number().int(),
    canDecide: z.boolean(),
    destroyed: z.boolean(),
  }),
  errors: ['resource.not-found'],
});

export const recordPage = component(
  'RecordPage',
  z.strictObject({
    row: recordRow,
    fields: z.array(
      z.strictObject({
        name: z.string(),
        label: z.string(),
        value: z.string().nullable(),
        personal: z.boolean(),
      }),
    ),
    raw: z.string(),
    found: z.array(
      z.strictObject({ by: z.string(), how: z.string(), field: z.string().nullable() }),
    ),
    belongsTo: z.string().nullable(),
    proposal: z.strictObject({
      action: z.enum(['erase', 'anonymise', 'keep']),
      why: z.string(),
      ground: z.string().nullable(),
      law: z.string().nullable(),
      until: date.nullable(),
    }),
    replacement: z.array(
      z.strictObject({
        name: z.string(),
        label: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
    decided: z
      .strictObject({
        decision,
        by: z.string().nullable(),
        at: instant,
        ground: z.string().nullable(),
        until: date.nullable(),
        reason: z.string().nullable(),
      })
      .nullable(),
    alike: z.number().int(),
    /** Side by side for a candidate: what the request says against what the record says. */
    comparison: z.array(
      z.strictObject({
        label: z.string(),
        request: z.string().nullable(),
        record: z.string().nullable(),
        verdict: z.enum(['same', 'different', 'look-alike', 'after-folding', 'not-there']),
      }),
    ),
  }),
);

export const readRecord = operation({
  id: 'readRecord',
  route: 'GET /requests/:id/records/:recordId',
  summary:
    'One record with label and value, why it was found and what is proposed; the view is logged.',
  permission: 'requests:read',
  request: z.strictObject({ id, recordId: id }),
  response: recordPage,
  errors: ['resource.not-found'],
});

export const decideRecords = operation({
  id: 'decideRecords',
  route: 'POST /requests/:id/records/decisions',
  summary:
    'Decides records: erase, anonymise, keep (ground, end date) or not this person; null takes it back.',
  permission: 'requests:work',
  request: z.strictObject({
    id,
    recordIds: z.array(id).min(1).max(5000),
    decision: decision.nullable(),
    /** Keep only; null takes each record's own proposed ground and end date. */
    ground: z.string().trim().max(300).nullable(),
    until: date.nullable(),
    reason: z.string().trim().max(2000).nullable(),
  }),
  response: z.strictObject({ decided: z.number().int(), all: z.number().int() }),
  errors: [
    'resource.not-found',
    'request.wrong-state',
    'review.keep-needs-ground',
    'review.not-anonymisable',
  ],
});

export const answerCandidate = operation({
  id: 'answerCandidate',
  route: 'POST /requests/:id/candidates/:recordId',
  summary: 'Same person, yes or no; a yes widens the search, both are evidence.',
  permission: 'requests:work',
  request: z.strictObject({ id, recordId: id, same: z.boolean() }),
  response: z.strictObject({ searchesAgain: z.boolean() }),
  errors: ['resource.not-found', 'request.wrong-state'],
});
