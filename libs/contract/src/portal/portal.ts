import { z } from 'zod';
import { component, operation } from '../operation';
import { date, deadlineTrace, language, nothing, requestKind } from '../shapes';

export const slug = z.string().min(1).max(60);

export const portalFacts = component(
  'PortalFacts',
  z.strictObject({
    organisation: z.string(),
    controller: z.string(),
    slug,
    languages: z.array(language),
    defaultLanguage: language,
    timeZone: z.string(),
    contact: z.strictObject({
      name: z.string(),
      email: z.string(),
      phone: z.string(),
      postalAddress: z.string(),
    }),
    authority: z.strictObject({ name: z.string(), url: z.string(), address: z.string() }),
    kinds: z.array(requestKind),
    /** What a request sent now would be answered by. */
    ifSentToday: z.strictObject({ dueOn: date, trace: deadlineTrace }),
    sampleData: z.boolean(),
  }),
);

export const listPortals = operation({
  id: 'listPortals',
  route: 'GET /public/controllers',
  summary: 'The controllers people can ask.',
  permission: 'public',
  request: nothing,
  response: z.strictObject({
    organisation: z.string().nullable(),
    controllers: z.array(z.strictObject({ slug, name: z.string() })),
  }),
  errors: [],
});

export const readPortal = operation({
  id: 'readPortal',
  route: 'GET /public/:controller',
  summary: 'What the public pages of one controller show.',
  permission: 'public',
  request: z.strictObject({ controller: slug, language: language.optional() }),
  response: portalFacts,
  errors: ['controller.unknown'],
});
