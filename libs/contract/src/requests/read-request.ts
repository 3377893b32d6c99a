import { z } from 'zod';
import { component, operation } from '../operation';
import {
  channel,
  deadlineTrace,
  fileFacts,
  id,
  instant,
  language,
  requestOutcome,
  timelineEntry,
} from '../shapes';
import { requestRow } from './search-requests';

export const identifierFacts = component(
  'IdentifierFacts',
  z.strictObject({
    id,
    kind: z.enum(['email', 'phone', 'name', 'system-id']),
    value: z.string(),
    /** typed: on the form, not proved; proved: seeds the search; learnt: by a certain match; candidate/rejected: a question asked. */
    standing: z.enum(['typed', 'proved', 'learnt', 'candidate', 'rejected']),
    searchedWith: z.boolean(),
    /** Key + facts the UI words: 'form-code', 'form', 'dpo-proof', 'system' … */
    learnt: z.strictObject({
      how: z.string(),
      at: instant,
      system: z.string().nullable(),
      field: z.string().nullable(),
    }),
  }),
);

/** What the DPO can do next, worst first; the first is the page's one primary button. */
export const nextStep = component(
  'NextStep',
  z.enum([
    'confirm-identity',
    'start-search',
    'review-records',
    'dry-run',
    'approve',
    'look-at-erasure',
    'send-answer',
    'write-answer',
    'close',
  ]),
);

export const requestPage = component(
  'RequestPage',
  z.strictObject({
    row: requestRow,
    nextSteps: z.array(nextStep),
    canRefuse: z.boolean(),
    canWithdraw: z.boolean(),
    channel,
    language,
    relation: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    postalAddress: z.string().nullable(),
    details: z.string(),
    controller: z.strictObject({
      id,
      name: z.string(),
      slug: z.string(),
      timeZone: z.string(),
      automaticSearch: z.boolean(),
    }),
    trace: deadlineTrace,
    steps: z.array(
      z.strictObject({
        step: z.enum(['received', 'identity', 'search', 'review', 'approve', 'answer']),
        state: z.enum(['done', 'now', 'next', 'skipped']),
        at: instant.nullable(),
        facts: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
    identity: z.strictObject({
      addressProvedAt: instant.nullable(),
      confirmedAt: instant.nullable(),
      confirmedBy: z.string().nullable(),
      proof: z.enum(['code', 'document', 'known-in-person', 'other']).nullable(),
      reason: z.string().nullable(),
      identifiers: z.array(identifierFacts),
    }),
    records: z.strictObject({
      all: z.number().int(),
      decided: z.number().int(),
      candidates: z.number().int(),
    }),
    unreadMessages: z.number().int(),
    closed: z
      .strictObject({ at: instant, outcome: requestOutcome, reason: z.string().nullable() })
      .nullable(),
  }),
);

export const readRequest = operation({
  id: 'readRequest',
  route: 'GET /requests/:id',
  summary: 'One request with its deadline, identity and progress; the read is logged.',
  permission: 'requests:read',
  request: z.strictObject({ id }),
  response: requestPage,
  errors: ['resource.not-found'],
});

export const readTimeline = operation({
  id: 'readTimeline',
  route: 'GET /requests/:id/timeline',
  summary: 'Everything that happened to a request, newest first; never editable.',
  permission: 'requests:read',
  request: z.strictObject({ id }),
  response: z.strictObject({ entries: z.array(timelineEntry) }),
  errors: ['resource.not-found'],
});

export const readMessages = operation({
  id: 'readMessages',
  route: 'GET /requests/:id/messages',
  summary: 'The thread with the person; reading it marks it read and is logged.',
  permission: 'requests:read',
  request: z.strictObject({ id }),
  response: z.strictObject({
    messages: z.array(
      z.strictObject({
        id,
        at: instant,
        from: z.enum(['us', 'person']),
        author: z.string().nullable(),
        text: z.string(),
      }),
    ),
    canSend: z.boolean(),
  }),
  errors: ['resource.not-found'],
});

export const readAnswer = operation({
  id: 'readAnswer',
  route: 'GET /requests/:id/answer',
  summary: 'The draft or sent answer with its files and what a refusal must say.',
  permission: 'requests:read',
  request: z.strictObject({ id }),
  response: component(
    'AnswerPage',
    z.strictObject({
      letter: z.string(),
      proposedLetter: z.string(),
      files: z.array(fileFacts),
      sentAt: instant.nullable(),
      delivery: z.enum(['portal', 'post']).nullable(),
      canSend: z.boolean(),
      portalPossible: z.boolean(),
      /** GDPR Art. 12(4): complaint and court route that every refusal carries. */
      remedies: z.string(),
      refusalGrounds: z.array(
        z.strictObject({ code: z.string(), law: z.string(), text: z.string() }),
      ),
    }),
  ),
  errors: ['resource.not-found'],
});
