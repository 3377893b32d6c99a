import { z } from 'zod';
import { duration, key, line, paragraph } from './document-words';

const parameterName = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'use small letters, digits and underscores');

const parameter = z.strictObject({
  label: line,
  type: z.enum(['string', 'integer', 'boolean', 'choice']).default('string'),
  required: z.boolean().default(true),
  preset: z.union([z.string().max(500), z.number().int(), z.boolean()]).optional(),
  options: z.array(z.string().min(1).max(60)).min(1).max(20).optional(),
  hint: line.optional(),
});

const secret = z.strictObject({
  label: line,
  /** Read by `npm run connector` when the secret is not typed. */
  environment: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{2,79}$/, 'use capitals, digits and underscores')
    .optional(),
  required: z.boolean().default(true),
});

const limits = z.strictObject({
  statement_timeout: duration.default('30s'),
  lock_timeout: duration.default('5s'),
  connect_timeout: duration.default('10s'),
  max_rows_per_step: z.number().int().min(1).max(100_000).default(1000),
  pool: z.number().int().min(1).max(10).default(2),
});

/** `connector.yaml`: how to reach a system. */
export const connectorDocument = z
  .strictObject({
    format: z.literal(1),
    key,
    name: line,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'write a version such as 1.0.0'),
    category: z
      .enum(['database', 'crm', 'shop', 'clinic', 'mail', 'files', 'other'])
      .default('database'),
    about: paragraph.optional(),
    /** Describes the sample company; offered in demo mode only. */
    sample: z.boolean().default(false),
    documentation: z.url({ protocol: /^https$/ }).optional(),
    driver: z.literal('sql'),
    engine: z.literal('postgres'),
    capabilities: z
      .array(z.enum(['locate', 'erase', 'anonymise', 'verify']))
      .default(['locate', 'erase', 'anonymise', 'verify']),
    params: z.record(parameterName, parameter),
    secrets: z.record(parameterName, secret).default({}),
    limits: limits.prefault({}),
  })
  .superRefine((document, context) => {
    for (const name of ['host', 'port', 'database', 'user'] as const) {
      if (!Object.hasOwn(document.params, name)) {
        context.addIssue({
          code: 'custom',
          path: ['params'],
          message: `the sql driver needs the parameter "${name}"`,
        });
      }
    }
    for (const [name, spec] of Object.entries(document.params)) {
      if (spec.type === 'choice' && !spec.options) {
        context.addIssue({
          code: 'custom',
          path: ['params', name, 'options'],
          message: 'a choice needs its options',
        });
      }
    }
  });

/** A connector document as read, with its defaults. */
export type ConnectorDocument = z.output<typeof connectorDocument>;

/** One parameter of a connector document. */
export type ParameterSpec = z.output<typeof parameter>;
