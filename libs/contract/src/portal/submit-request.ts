import { z } from 'zod';
import { component, operation } from '../operation';
import {
  date,
  deadlineTrace,
  done,
  emailAddress,
  freeText,
  instant,
  language,
  personName,
  phoneNumber,
  requestKind,
} from '../shapes';
import { slug } from './portal';

export const statusToken = z.string().min(20).max(100);

export const submitRequest = operation({
  id: 'submitRequest',
  route: 'POST /public/:controller/requests',
  summary: 'Stores a request and starts its clock; the address is proved afterwards.',
  permission: 'public',
  request: z.strictObject({
    controller: slug,
    /** Made by the page once; the same key and contents again answer the same request. */
    idempotencyKey: z.uuid(),
    kind: requestKind,
    name: personName,
    email: emailAddress.nullable(),
    phone: phoneNumber.nullable(),
    postalAddress: z.string().trim().max(400).nullable(),
    relation: z
      .enum(['customer', 'patient', 'employee', 'applicant', 'visitor', 'other'])
      .nullable(),
    details: freeText,
    language,
  }),
  response: component(
    'SubmittedRequest',
    z.strictObject({
      reference: z.string(),
      receivedAt: instant,
      dueOn: date,
      trace: deadlineTrace,
      statusToken,
      /** `a•••@example.com`; null when the request came without an address. */
      maskedEmail: z.string().nullable(),
      nextCodeAt: instant.nullable(),
      /** When the code just sent stops working. */
      codeExpiresAt: instant.nullable(),
    }),
  ),
  errors: ['controller.unknown', 'throttle.too-many', 'resource.conflict'],
});

export const proveByCode = operation({
  id: 'proveByCode',
  route: 'POST /public/:controller/proofs/code',
  summary: 'Proves the address by the 6-digit code (15 minutes, 5 tries, one use).',
  permission: 'public',
  request: z.strictObject({
    controller: slug,
    statusToken,
    code: z.string().trim().min(1).max(40),
  }),
  response: done,
  errors: [
    'portal.link-unknown',
    'proof.wrong-code',
    'proof.expired',
    'proof.no-tries-left',
    'proof.already-used',
    'throttle.too-many',
  ],
});

export const proveByLink = operation({
  id: 'proveByLink',
  route: 'POST /public/:controller/proofs/link',
  summary: 'Proves the address by the link of the same mail, also on another device.',
  permission: 'public',
  request: z.strictObject({ controller: slug, linkToken: statusToken }),
  response: z.strictObject({ statusToken: statusToken.nullable(), reference: z.string() }),
  errors: ['proof.expired', 'proof.already-used', 'portal.link-unknown', 'throttle.too-many'],
});

export const sendProofAgain = operation({
  id: 'sendProofAgain',
  route: 'POST /public/:controller/proofs/send',
  summary:
    'Sends a new code (30 s between two, throttled per address and globally), or to a corrected address.',
  permission: 'public',
  request: z.strictObject({
    controller: slug,
    statusToken,
    correctedEmail: emailAddress.nullable(),
  }),
  response: z.strictObject({
    maskedEmail: z.string(),
    nextCodeAt: instant,
    codeExpiresAt: instant,
  }),
  errors: ['portal.link-unknown', 'proof.wait', 'proof.already-used', 'throttle.too-many'],
});
