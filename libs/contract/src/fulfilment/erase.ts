import { z } from 'zod';
import { component, operation } from '../operation';
import { date, done, id, instant } from '../shapes';

const counts = z.strictObject({
  found: z.number().int(),
  erase: z.number().int(),
  anonymise: z.number().int(),
  keep: z.number().int(),
  notThisPerson: z.number().int(),
  undecided: z.number().int(),
});

export const planDryRun = operation({
  id: 'planDryRun',
  route: 'POST /requests/:id/plan',
  summary: 'Dry run: reads every decided record again, writes nothing, freezes the plan by hash.',
  permission: 'requests:work',
  request: z.strictObject({ id }),
  response: done,
  errors: ['resource.not-found', 'request.wrong-state', 'review.undecided'],
});

export const planPage = component(
  'PlanPage',
  z.strictObject({
    state: z.enum(['none', 'running', 'frozen', 'stale', 'failed', 'approved']),
    version: z.number().int(),
    hash: z.string().nullable(),
    frozenAt: instant.nullable(),
    reference: z.string(),
    totals: counts,
    systems: z.array(
      z.strictObject({
        connectionId: id,
        name: z.string(),
        totals: counts,
        backups: z.string().nullable(),
        groups: z.array(
          z.strictObject({
            collection: z.string(),
            category: z.string(),
            totals: counts,
            records: z.array(
              z.strictObject({
                recordId: id,
                label: z.string(),
                action: z.enum(['erase', 'anonymise', 'keep', 'not-this-person']),
                changes: z.array(
                  z.strictObject({
                    label: z.string(),
                    before: z.string().nullable(),
                    after: z.string().nullable(),
                    stays: z.boolean(),
                  }),
                ),
              }),
            ),
          }),
        ),
      }),
    ),
    kept: z.array(
      z.strictObject({
        label: z.string(),
        until: date.nullable(),
        why: z.string(),
        law: z.string().nullable(),
      }),
    ),
    /** Records that changed, came or went since the records were located. */
    changed: z.array(
      z.strictObject({
        label: z.string(),
        system: z.string(),
        what: z.enum(['changed', 'gone', 'new']),
      }),
    ),
    approvedAt: instant.nullable(),
    approvedBy: z.string().nullable(),
    failure: z.strictObject({ class: z.string(), said: z.string(), system: z.string() }).nullable(),
  }),
);

export const readPlan = operation({
  id: 'readPlan',
  route: 'GET /requests/:id/plan',
  summary:
    'The dry run: what would happen, system by system and record by record; the view is logged.',
  permission: 'requests:read',
  request: z.strictObject({ id }),
  response: planPage,
  errors: ['resource.not-found'],
});

export const approvePlan = operation({
  id: 'approvePlan',
  route: 'POST /requests/:id/approval',
  summary: 'Approves exactly the plan of this hash by typing the reference; the erasure starts.',
  permission: 'requests:approve',
  request: z.strictObject({
    id,
    planHash: z.string().regex(/^[0-9a-f]{64}$/),
    typedReference: z.string().trim().max(40),
  }),
  response: done,
  errors: [
    'resource.not-found',
    'request.wrong-state',
    'plan.none',
    'plan.stale',
    'plan.wrong-hash',
    'plan.wrong-reference',
    'plan.already-approved',
  ],
});

export const reopenReview = operation({
  id: 'reopenReview',
  route: 'POST /requests/:id/review',
  summary: 'Back to the review: the frozen plan is set aside, decisions stay. Not after approval.',
  permission: 'requests:work',
  request: z.strictObject({ id }),
  response: done,
  errors: ['resource.not-found', 'request.wrong-state'],
});

export const erasurePage = component(
  'ErasurePage',
  z.strictObject({
    state: z.enum(['none', 'running', 'verifying', 'stopped', 'verified', 'not-erased']),
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    records: z.strictObject({ done: z.number().int(), all: z.number().int() }),
    planHash: z.string().nullable(),
    systems: z.array(
      z.strictObject({
        connectionId: id,
        name: z.string(),
        verified: z.boolean().nullable(),
        readAgain: z.string().nullable(),
        searchedAnew: z.string().nullable(),
        steps: z.array(
          z.strictObject({
            stepId: id,
            kind: z.enum(['erase', 'verify-by-id', 'verify-by-search']),
            collection: z.string().nullable(),
            category: z.string().nullable(),
            action: z.enum(['erase', 'anonymise', 'check']),
            state: z.enum(['waiting', 'running', 'done', 'failed', 'stopped']),
            rows: z.number().int(),
            done: z.number().int(),
            startedAt: instant.nullable(),
            endedAt: instant.nullable(),
            failure: z.strictObject({ class: z.string(), said: z.string() }).nullable(),
          }),
        ),
        kept: z.array(
          z.strictObject({ category: z.string(), count: z.number().int(), until: date.nullable() }),
        ),
      }),
    ),
    /** What contradicts the plan, when the check found something else. */
    contradictions: z.array(
      z.strictObject({
        system: z.string(),
        label: z.string(),
        what: z.enum(['still-there', 'changed', 'missing', 'found-by-search', 'not-replaced']),
      }),
    ),
    certificate: z.strictObject({ fileId: id, number: z.string(), issuedAt: instant }).nullable(),
  }),
);

export const readErasure = operation({
  id: 'readErasure',
  route: 'GET /requests/:id/erasure',
  summary: 'Progress and proof of the erasure, step by step.',
  permission: 'requests:read',
  request: z.strictObject({ id }),
  response: erasurePage,
  errors: ['resource.not-found'],
});

export const retryErasure = operation({
  id: 'retryErasure',
  route: 'POST /requests/:id/erasure/retry',
  summary:
    'Tries failed steps and the check again; a record changed since the plan needs a new review.',
  permission: 'requests:approve',
  request: z.strictObject({ id }),
  response: done,
  errors: ['resource.not-found', 'request.wrong-state', 'erasure.not-failed'],
});

export const stopErasure = operation({
  id: 'stopErasure',
  route: 'POST /requests/:id/erasure/stop',
  summary: 'Stops after the running step; what is erased stays erased and is named.',
  permission: 'requests:approve',
  request: z.strictObject({ id }),
  response: done,
  errors: ['resource.not-found', 'request.wrong-state'],
});

export const reviewAgain = operation({
  id: 'reviewAgain',
  route: 'POST /requests/:id/erasure/review',
  summary:
    'After a stop or "not erased": searches anew and opens the review with what is there now.',
  permission: 'requests:work',
  request: z.strictObject({ id }),
  response: done,
  errors: ['resource.not-found', 'request.wrong-state'],
});
