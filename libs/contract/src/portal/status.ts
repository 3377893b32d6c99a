import { z } from 'zod';
import { component, operation } from '../operation';
import {
  date,
  deadlineTrace,
  done,
  emailAddress,
  fileFacts,
  id,
  instant,
  language,
  requestKind,
  requestOutcome,
} from '../shapes';
import { slug } from './portal';
import { statusToken } from './submit-request';

export const statusStage = component(
  'StatusStage',
  z.enum(['received', 'identity', 'searching', 'checking', 'ready']),
);

export const requestStatus = component(
  'RequestStatus',
  z.strictObject({
    reference: z.string(),
    kind: requestKind,
    receivedAt: instant,
    dueOn: date,
    trace: deadlineTrace,
    proved: z.boolean(),
    maskedEmail: z.string().nullable(),
    nextCodeAt: instant.nullable(),
    /** When the newest code for the address stops working; null once proved or without address. */
    codeExpiresAt: instant.nullable(),
    stages: z.array(
      z.strictObject({
        stage: statusStage,
        state: z.enum(['done', 'now', 'next']),
        at: instant.nullable(),
      }),
    ),
    places: z.strictObject({ done: z.number().int(), all: z.number().int() }).nullable(),
    /** Something waits to be read or done by the person; the text itself needs a code. */
    messageWaiting: z.boolean(),
    answerReady: z.boolean(),
    closed: z.strictObject({ on: date, outcome: requestOutcome }).nullable(),
  }),
);

export const readStatus = operation({
  id: 'readStatus',
  route: 'POST /public/:controller/status',
  summary: 'Stages and dates of a request by its unguessable link; no personal data.',
  permission: 'public',
  request: z.strictObject({ controller: slug, statusToken, language: language.optional() }),
  response: requestStatus,
  errors: ['portal.link-unknown', 'throttle.too-many'],
});

export const findStatus = operation({
  id: 'findStatus',
  route: 'POST /public/:controller/status/find',
  summary:
    'Mails the status link if reference and address belong together; the answer is always the same.',
  permission: 'public',
  request: z.strictObject({
    controller: slug,
    reference: z.string().trim().min(1).max(40),
    email: emailAddress,
  }),
  response: done,
  errors: ['throttle.too-many'],
});

export const sendReadingCode = operation({
  id: 'sendReadingCode',
  route: 'POST /public/:controller/status/code',
  summary:
    'Sends a fresh code to the proved address, to open messages and the answer (decision 15).',
  permission: 'public',
  request: z.strictObject({ controller: slug, statusToken }),
  response: z.strictObject({
    maskedEmail: z.string(),
    nextCodeAt: instant,
    codeExpiresAt: instant,
  }),
  errors: ['portal.link-unknown', 'portal.code-needed', 'proof.wait', 'throttle.too-many'],
});

export const openReading = operation({
  id: 'openReading',
  route: 'POST /public/:controller/status/open',
  summary: 'Redeems the fresh code for a reading token (30 minutes).',
  permission: 'public',
  request: z.strictObject({
    controller: slug,
    statusToken,
    code: z.string().trim().min(1).max(40),
  }),
  response: z.strictObject({ readingToken: statusToken, expiresAt: instant }),
  errors: [
    'portal.link-unknown',
    'proof.wrong-code',
    'proof.expired',
    'proof.no-tries-left',
    'proof.already-used',
    'throttle.too-many',
  ],
});

const reading = { controller: slug, readingToken: statusToken };

export const answerLine = component(
  'AnswerLine',
  z.strictObject({
    what: z.string(),
    where: z.string(),
    count: z.number().int(),
    result: z.enum(['erased', 'anonymised', 'kept']),
    until: date.nullable(),
    why: z.string().nullable(),
    law: z.string().nullable(),
  }),
);

export const readContents = operation({
  id: 'readContents',
  route: 'POST /public/:controller/status/contents',
  summary: 'Messages, the answer and its files, after a fresh code.',
  permission: 'public',
  request: z.strictObject({ ...reading, language: language.optional() }),
  response: component(
    'RequestContents',
    z.strictObject({
      name: z.string(),
      details: z.string(),
      messages: z.array(
        z.strictObject({
          id,
          at: instant,
          from: z.enum(['us', 'you']),
          author: z.string().nullable(),
          text: z.string(),
        }),
      ),
      answer: z
        .strictObject({
          sentAt: instant,
          outcome: requestOutcome,
          letter: z.string(),
          lines: z.array(answerLine),
          totals: z
            .strictObject({
              found: z.number().int(),
              erased: z.number().int(),
              anonymised: z.number().int(),
              kept: z.number().int(),
            })
            .nullable(),
          verifiedAt: instant.nullable(),
          backups: z.array(z.string()),
          notSearched: z.array(z.string()),
          files: z.array(fileFacts),
        })
        .nullable(),
      canWithdraw: z.boolean(),
    }),
  ),
  errors: ['portal.code-needed'],
});

export const replyToUs = operation({
  id: 'replyToUs',
  route: 'POST /public/:controller/status/messages',
  summary: 'The person answers a message.',
  permission: 'public',
  request: z.strictObject({ ...reading, text: z.string().trim().min(1).max(2000) }),
  response: done,
  errors: ['portal.code-needed', 'request.closed', 'throttle.too-many'],
});

export const withdrawByPerson = operation({
  id: 'withdrawByPerson',
  route: 'POST /public/:controller/status/withdraw',
  summary: 'The person withdraws the request; nothing is erased from then on.',
  permission: 'public',
  request: z.strictObject(reading),
  response: done,
  errors: ['portal.code-needed', 'request.closed', 'request.wrong-state'],
});

export const readAnswerFile = operation({
  id: 'readAnswerFile',
  route: 'POST /public/:controller/status/files/:fileId',
  summary: 'Downloads one file of the answer.',
  permission: 'public',
  request: z.strictObject({ ...reading, fileId: id }),
  response: done,
  errors: ['portal.code-needed', 'resource.not-found'],
  transfer: 'download',
});
