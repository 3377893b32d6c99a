import { z } from 'zod';
import { component, operation } from '../operation';
import { done, emailAddress, id, language, nothing } from '../shapes';

const text = (max: number) => z.string().trim().max(max);

export const controllerInput = component(
  'ControllerInput',
  z.strictObject({
    name: text(200).min(1),
    slug: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/),
    country: z.string().regex(/^[A-Z]{2}$/),
    /** ISO 3166-2, or the department-based code of the calendar file ('FR-67'). */
    region: z
      .string()
      .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
      .nullable(),
    timeZone: text(60).min(1),
    authorityName: text(200).min(1),
    authorityUrl: text(300),
    authorityAddress: text(400),
    dpoName: text(200).min(1),
    dpoEmail: emailAddress,
    dpoPhone: text(60),
    postalAddress: text(400),
    languages: z.array(language).min(1),
    defaultLanguage: language,
    automaticSearch: z.boolean(),
  }),
);

export const controllerFacts = component(
  'ControllerFacts',
  z.strictObject({
    id,
    ...controllerInput.shape,
    calendarPublished: z.boolean(),
    slugFixed: z.boolean(),
  }),
);

export const listControllers = operation({
  id: 'listControllers',
  route: 'GET /controllers',
  summary: 'The controllers this account may see.',
  permission: 'session',
  request: nothing,
  response: z.strictObject({ controllers: z.array(controllerFacts) }),
  errors: [],
});

export const createController = operation({
  id: 'createController',
  route: 'POST /controllers',
  summary: 'Adds a controller (legal entity) to the organisation.',
  permission: 'organisation:manage',
  request: controllerInput,
  response: z.strictObject({ id }),
  errors: ['controller.slug-taken'],
});

export const saveController = operation({
  id: 'saveController',
  route: 'POST /controllers/:id',
  summary: 'Changes a controller; the slug only while no request has used it.',
  permission: 'organisation:manage',
  request: z.strictObject({ id, ...controllerInput.shape }),
  response: done,
  errors: ['resource.not-found', 'controller.slug-taken'],
});
