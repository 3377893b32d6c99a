import { z } from 'zod';
import { component, operation } from '../operation';
import { roles } from '../permissions';
import { done, emailAddress, id, instant, language, nothing, personName } from '../shapes';

export const accountFacts = component(
  'AccountFacts',
  z.strictObject({
    id,
    name: z.string(),
    email: z.string(),
    roles: z.array(z.enum(roles)),
    /** Controllers the account works for; empty = all of them. */
    controllerIds: z.array(id),
    state: z.enum(['invited', 'active', 'disabled']),
    lastSignInAt: instant.nullable(),
  }),
);

export const listAccounts = operation({
  id: 'listAccounts',
  route: 'GET /accounts',
  summary: 'All accounts of the organisation.',
  permission: 'accounts:manage',
  request: nothing,
  response: z.strictObject({ accounts: z.array(accountFacts) }),
  errors: [],
});

export const inviteAccount = operation({
  id: 'inviteAccount',
  route: 'POST /accounts',
  summary: 'Creates an account and mails a link to choose a password.',
  permission: 'accounts:manage',
  request: z.strictObject({
    name: personName,
    email: emailAddress,
    language,
    roles: z.array(z.enum(roles)).min(1),
    controllerIds: z.array(id),
  }),
  response: z.strictObject({ id }),
  errors: ['account.exists'],
});

export const saveAccount = operation({
  id: 'saveAccount',
  route: 'POST /accounts/:id',
  summary: 'Changes roles, controllers and state; the last administrator cannot be taken away.',
  permission: 'accounts:manage',
  request: z.strictObject({
    id,
    roles: z.array(z.enum(roles)).min(1),
    controllerIds: z.array(id),
    state: z.enum(['active', 'disabled']),
  }),
  response: done,
  errors: ['resource.not-found', 'account.last-admin'],
});

export const listColleagues = operation({
  id: 'listColleagues',
  route: 'GET /colleagues',
  summary: 'DPOs that a request can be assigned to.',
  permission: 'requests:read',
  request: nothing,
  response: z.strictObject({
    colleagues: z.array(z.strictObject({ id, name: z.string(), initials: z.string() })),
  }),
  errors: [],
});
