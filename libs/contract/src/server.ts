import { z } from 'zod';
import { component, operation } from './operation';
import { id, nothing } from './shapes';

export const health = component(
  'Health',
  z.strictObject({
    ready: z.boolean(),
    parts: z.record(z.string(), z.enum(['ok', 'waiting', 'failed'])),
    version: z.string(),
  }),
);

export const readHealth = operation({
  id: 'readHealth',
  route: 'GET /health',
  summary: '200 once all parts are ready, 503 before; names the part that is not.',
  permission: 'public',
  request: nothing,
  response: health,
  errors: ['server.not-ready'],
});

/** One line of the event stream. */
export const liveChange = component(
  'LiveChange',
  z.strictObject({ controllerId: id, requestId: id.nullable(), what: z.string() }),
);

export const listen = operation({
  id: 'listen',
  route: 'GET /events',
  summary: 'Server-sent events: what changed in the controllers this account may see; ids only.',
  permission: 'session',
  request: nothing,
  response: liveChange,
  errors: [],
  transfer: 'events',
});
