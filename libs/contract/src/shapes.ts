import { z } from 'zod';
import { component } from './operation';

/** Shapes that many operations share. */
export const id = z.uuid();
export const instant = z.iso.datetime({ offset: true });
export const date = z.iso.date();
export const language = z.enum(['en', 'de', 'fr', 'zh-CN']);
export const emailAddress = z
  .string()
  .trim()
  .min(3)
  .max(254)
  .regex(/^[^\s@<>"(),;:\\[\]]+@[^\s@<>"(),;:\\[\]]+\.[^\s@<>"(),;:\\[\]]+$/u);
export const phoneNumber = z
  .string()
  .trim()
  .min(4)
  .max(40)
  .regex(/^[+0-9 ()/.\-]+$/);
export const personName = z.string().trim().min(1).max(200);
export const freeText = z.string().trim().max(2000);
export const newPassword = z.string().min(12).max(200);
export const done = z.strictObject({ done: z.literal(true) });
export const nothing = z.strictObject({});

export const requestKind = component(
  'RequestKind',
  z.enum(['access', 'portability', 'erasure', 'other']),
);
export const requestState = component(
  'RequestState',
  z.enum([
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
  ]),
);
export const requestOutcome = component(
  'RequestOutcome',
  z.enum([
    'erased',
    'partly-kept',
    'nothing-found',
    'answered',
    'refused',
    'withdrawn',
    'not-proved',
  ]),
);
export const waitsFor = component('WaitsFor', z.enum(['you', 'requester', 'running', 'nobody']));
export const channel = component(
  'Channel',
  z.enum(['form', 'email', 'phone', 'post', 'in-person']),
);

/** The clock chip: band and figures; the words are the web app's. `days` < 0 = late. */
export const clock = component(
  'Clock',
  z.strictObject({
    band: z.enum(['neutral', 'info', 'warn', 'soon', 'over', 'ok']),
    days: z.number().int(),
    dueOn: date,
    answeredOnDay: z.number().int().nullable(),
  }),
);

/** How a due date was reckoned (GDPR Art. 12(3); Regulation 1182/71), stored with the request. */
export const deadlineTrace = component(
  'DeadlineTrace',
  z.strictObject({
    rule: z.string(),
    law: z.string(),
    receivedOn: date,
    timeZone: z.string(),
    periodEndsOn: date,
    dueOn: date,
    rolledOver: z.array(
      z.strictObject({
        date,
        why: z.enum(['saturday', 'sunday', 'holiday']),
        name: z.string().nullable(),
      }),
    ),
    calendar: z.string(),
    calendarPublished: z.boolean(),
    /** The same in words, in the language asked for. */
    sentence: z.string(),
  }),
);

export const fileFacts = component(
  'FileFacts',
  z.strictObject({
    id,
    name: z.string(),
    contentType: z.string(),
    size: z.number().int(),
    addedAt: instant,
  }),
);

/** One entry of a request's timeline. `what` is a key the UI words; `facts` fill its places. */
export const timelineEntry = component(
  'TimelineEntry',
  z.strictObject({
    id,
    at: instant,
    what: z.string(),
    actor: z.strictObject({
      kind: z.enum(['account', 'requester', 'job', 'system']),
      name: z.string().nullable(),
    }),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    note: z.string().nullable(),
  }),
);
