import { z } from 'zod';
import { component, operation } from '../operation';
import { done, id, instant, nothing } from '../shapes';

export const checkReport = component(
  'CheckReport',
  z.strictObject({
    ok: z.boolean(),
    steps: z.array(
      z.strictObject({
        name: z.string(),
        state: z.enum(['ok', 'warn', 'failed', 'skipped']),
        seen: z.string(),
        remedy: z.string().nullable(),
        milliseconds: z.number().nullable(),
      }),
    ),
    collections: z.array(
      z.strictObject({
        collection: z.string(),
        category: z.string(),
        rows: z.number().int().nullable(),
      }),
    ),
  }),
);

export const connectionFacts = component(
  'ConnectionFacts',
  z.strictObject({
    id,
    controllerId: id,
    key: z.string(),
    name: z.string(),
    kind: z.string(),
    state: z.enum(['live', 'disabled']),
    health: z.enum(['ok', 'failed', 'unknown']),
    versionHash: z.string(),
    connectedAt: instant,
    lastCheckedAt: instant.nullable(),
    lastFailure: z.string().nullable(),
    collections: z.number().int(),
    freeTextColumns: z.number().int(),
    capabilities: z.array(z.string()),
    purpose: z.string().nullable(),
    lawfulBasis: z.string().nullable(),
    backups: z.string().nullable(),
    /** Requests that pin this version and are still open. */
    openRequests: z.number().int(),
  }),
);

export const connectorKind = component(
  'ConnectorKind',
  z.strictObject({
    key: z.string(),
    name: z.string(),
    source: z.enum(['built-in', 'own']),
    hasDataset: z.boolean(),
    problem: z.string().nullable(),
    params: z.array(
      z.strictObject({
        name: z.string(),
        label: z.string(),
        type: z.enum(['string', 'integer', 'secret', 'boolean', 'choice']),
        required: z.boolean(),
        preset: z.string().nullable(),
        /** The values of a choice; empty for other types. */
        options: z.array(z.string()),
      }),
    ),
  }),
);

/** Values of a connector's parameters; secrets are write-only and never answered back. */
const values = z.record(z.string().max(60), z.string().max(2000));

export const listConnectorKinds = operation({
  id: 'listConnectorKinds',
  route: 'GET /connector-kinds',
  summary: 'What can be connected: built-in documents and those in the data folder.',
  permission: 'systems:manage',
  request: nothing,
  response: z.strictObject({ kinds: z.array(connectorKind), folder: z.string() }),
  errors: [],
});

export const listConnections = operation({
  id: 'listConnections',
  route: 'GET /connections',
  summary: 'The connected systems.',
  permission: 'systems:read',
  request: nothing,
  response: z.strictObject({ connections: z.array(connectionFacts) }),
  errors: [],
});

export const tryConnection = operation({
  id: 'tryConnection',
  route: 'POST /connections/try',
  summary: 'Tests parameters before anything is stored: reach, sign in, structure, rights.',
  permission: 'systems:manage',
  request: z.strictObject({ key: z.string().min(1).max(80), controllerId: id, values }),
  response: checkReport,
  errors: ['resource.not-found', 'connection.invalid-document'],
});

export const connectSystem = operation({
  id: 'connectSystem',
  route: 'POST /connections',
  summary: 'Stores an immutable version of the documents, seals the secrets and goes live.',
  permission: 'systems:manage',
  request: z.strictObject({
    key: z.string().min(1).max(80),
    controllerId: id,
    name: z.string().trim().min(1).max(120),
    values,
  }),
  response: z.strictObject({ id }),
  errors: ['resource.not-found', 'connection.invalid-document', 'connection.unreachable'],
});

export const checkConnection = operation({
  id: 'checkConnection',
  route: 'POST /connections/:id/check',
  summary: 'Tests a connected system again.',
  permission: 'systems:manage',
  request: z.strictObject({ id }),
  response: checkReport,
  errors: ['resource.not-found'],
});

export const setConnectionState = operation({
  id: 'setConnectionState',
  route: 'POST /connections/:id/state',
  summary: 'Disables a system or brings it back.',
  permission: 'systems:manage',
  request: z.strictObject({ id, state: z.enum(['live', 'disabled']) }),
  response: done,
  errors: ['resource.not-found', 'connection.in-use'],
});
