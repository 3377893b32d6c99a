import { z } from 'zod';
import { operation } from '../operation';
import {
  channel,
  date,
  done,
  emailAddress,
  fileFacts,
  freeText,
  id,
  language,
  personName,
  phoneNumber,
  requestKind,
} from '../shapes';

const reason = z.string().trim().min(3).max(2000);

export const logRequest = operation({
  id: 'logRequest',
  route: 'POST /requests',
  summary:
    'Logs a request that came by e-mail, phone, post or in person; the clock starts on its real day.',
  permission: 'requests:work',
  request: z.strictObject({
    idempotencyKey: z.uuid(),
    controllerId: id,
    kind: requestKind,
    channel: channel.exclude(['form']),
    receivedOn: date,
    name: personName,
    email: emailAddress.nullable(),
    phone: phoneNumber.nullable(),
    postalAddress: z.string().trim().max(400).nullable(),
    details: freeText,
    language,
  }),
  response: z.strictObject({ id, reference: z.string() }),
  errors: ['request.received-in-future', 'resource.conflict', 'controller.unknown'],
});

export const assignRequest = operation({
  id: 'assignRequest',
  route: 'POST /requests/:id/owner',
  summary: 'Gives the request an owner or takes it away.',
  permission: 'requests:work',
  request: z.strictObject({ id, accountId: id.nullable() }),
  response: done,
  errors: ['resource.not-found'],
});

export const confirmIdentity = operation({
  id: 'confirmIdentity',
  route: 'POST /requests/:id/identity',
  summary: 'The DPO names the proof and the identifiers it proves (decision 5).',
  permission: 'requests:work',
  request: z.strictObject({
    id,
    proof: z.enum(['code', 'document', 'known-in-person', 'other']),
    identifierIds: z.array(id).min(1).max(20),
    /** Needed for every proof but the code. */
    reason: z.string().trim().max(2000).nullable(),
  }),
  response: done,
  errors: ['resource.not-found', 'request.wrong-state', 'request.no-proof-named', 'request.closed'],
});

export const addIdentifier = operation({
  id: 'addIdentifier',
  route: 'POST /requests/:id/identifiers',
  summary: 'Adds an identifier the person told us; it is typed, not proved.',
  permission: 'requests:work',
  request: z.strictObject({
    id,
    kind: z.enum(['email', 'phone', 'name']),
    value: z.string().trim().min(1).max(254),
  }),
  response: z.strictObject({ identifierId: id }),
  errors: ['resource.not-found', 'request.closed'],
});

export const askForProof = operation({
  id: 'askForProof',
  route: 'POST /requests/:id/proof-mail',
  summary: 'Mails the person a new code and link to prove the address.',
  permission: 'requests:work',
  request: z.strictObject({ id }),
  response: done,
  errors: ['resource.not-found', 'request.closed', 'answer.no-address', 'throttle.too-many'],
});

export const sendMessage = operation({
  id: 'sendMessage',
  route: 'POST /requests/:id/messages',
  summary: 'Writes to the person; the mail says that a message waits, the text opens after a code.',
  permission: 'requests:work',
  request: z.strictObject({ id, text: z.string().trim().min(1).max(5000) }),
  response: done,
  errors: ['resource.not-found', 'request.closed', 'answer.no-address'],
});

export const addNote = operation({
  id: 'addNote',
  route: 'POST /requests/:id/notes',
  summary: 'An internal note in the timeline.',
  permission: 'requests:work',
  request: z.strictObject({ id, text: z.string().trim().min(1).max(2000) }),
  response: done,
  errors: ['resource.not-found'],
});

export const saveAnswer = operation({
  id: 'saveAnswer',
  route: 'POST /requests/:id/answer/draft',
  summary: 'Keeps the draft of the letter.',
  permission: 'requests:work',
  request: z.strictObject({ id, letter: z.string().max(20000) }),
  response: done,
  errors: ['resource.not-found', 'request.closed'],
});

export const attachAnswerFile = operation({
  id: 'attachAnswerFile',
  route: 'POST /requests/:id/answer/files',
  summary:
    'Attaches a file (PDF, JPG, PNG, CSV, JSON, TXT, ZIP up to 25 MB, checked by its first bytes).',
  permission: 'requests:work',
  request: z.strictObject({ id, name: z.string().trim().min(1).max(200) }),
  response: fileFacts,
  errors: ['resource.not-found', 'request.closed', 'file.too-large', 'file.type-refused'],
  transfer: 'upload',
});

export const removeAnswerFile = operation({
  id: 'removeAnswerFile',
  route: 'DELETE /requests/:id/answer/files/:fileId',
  summary: 'Takes a file off the draft answer.',
  permission: 'requests:work',
  request: z.strictObject({ id, fileId: id }),
  response: done,
  errors: ['resource.not-found', 'request.closed'],
});

export const readAnswerFileAsStaff = operation({
  id: 'readAnswerFileAsStaff',
  route: 'GET /requests/:id/answer/files/:fileId',
  summary: 'Downloads one file of the answer; the read is logged.',
  permission: 'requests:read',
  request: z.strictObject({ id, fileId: id }),
  response: done,
  errors: ['resource.not-found'],
  transfer: 'download',
});

export const sendAnswer = operation({
  id: 'sendAnswer',
  route: 'POST /requests/:id/answer',
  summary: 'Sends the answer by the portal or records that it was posted, and closes the request.',
  permission: 'requests:work',
  request: z.strictObject({
    id,
    letter: z.string().trim().min(1).max(20000),
    delivery: z.enum(['portal', 'post']),
  }),
  response: done,
  errors: [
    'resource.not-found',
    'request.closed',
    'request.wrong-state',
    'request.identity-missing',
    'answer.empty',
    'answer.no-address',
  ],
});

export const refuseRequest = operation({
  id: 'refuseRequest',
  route: 'POST /requests/:id/refusal',
  summary:
    'Refuses with ground and reason; the letter carries the complaint and court route (Art. 12(4)).',
  permission: 'requests:approve',
  request: z.strictObject({
    id,
    ground: z.string().min(1).max(60),
    reason,
    delivery: z.enum(['portal', 'post']),
  }),
  response: done,
  errors: ['resource.not-found', 'request.closed', 'request.wrong-state', 'answer.no-address'],
});

export const withdrawRequest = operation({
  id: 'withdrawRequest',
  route: 'POST /requests/:id/withdrawal',
  summary: 'Records that the person withdrew the request.',
  permission: 'requests:work',
  request: z.strictObject({ id, reason }),
  response: done,
  errors: ['resource.not-found', 'request.closed', 'request.wrong-state'],
});

export const closeRequest = operation({
  id: 'closeRequest',
  route: 'POST /requests/:id/close',
  summary: 'Closes by hand with what came of it, when the answer went another way.',
  permission: 'requests:approve',
  request: z.strictObject({
    id,
    outcome: z.enum(['answered', 'nothing-found', 'not-proved']),
    reason,
  }),
  response: done,
  errors: ['resource.not-found', 'request.closed', 'request.wrong-state'],
});
