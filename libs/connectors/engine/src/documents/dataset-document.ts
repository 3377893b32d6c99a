import { z } from 'zod';
import { country, key, line, paragraph, sqlName } from './document-words';

const columnList = z.array(sqlName).min(1).max(8);
const termText = z.string().min(3).max(200);

const identity = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('email'),
    column: sqlName,
    normaliser: z.literal('email').default('email'),
    /** False for an address that need not be the person's own (a delivery contact). */
    reveals: z.boolean().default(true),
    /** Placeholders that many people share; they match nobody. */
    ignore: z.array(z.string().max(254)).max(100).default([]),
  }),
  z.strictObject({
    kind: z.literal('phone'),
    column: sqlName,
    normaliser: z.literal('e164').default('e164'),
    /** Country of numbers without prefix: fixed, or from a column of two-letter codes. */
    country: country.optional(),
    country_column: sqlName.optional(),
    reveals: z.boolean().default(true),
    ignore: z.array(z.string().max(40)).max(100).default([]),
  }),
  z.strictObject({
    kind: z.literal('name'),
    columns: columnList,
    normaliser: z.literal('name').default('name'),
    reveals: z.boolean().default(true),
    ignore: z.array(z.string().max(200)).max(100).default([]),
  }),
  z.strictObject({
    kind: z.literal('system-id'),
    column: sqlName,
    normaliser: z.literal('exact').default('exact'),
    /** Whose id it is: `<connector>.<collection>.<column>`; by default this column's own. */
    system: z
      .string()
      .regex(/^[a-z0-9-]+\.[^.\s]+\.[^.\s]+$/, 'write <connector>.<collection>.<column>')
      .optional(),
    reveals: z.boolean().default(true),
    ignore: z.array(z.string().max(200)).max(100).default([]),
  }),
]);

const belongsTo = z.strictObject({
  collection: z.string().min(1).max(60),
  /** This table's column → the parent's column. */
  columns: z.record(sqlName, sqlName),
  /**
   * What the parent of a *certain* record is. `candidate` asks the DPO; `certain` only where a child
   * never holds someone else's data; `none` leaves it alone.
   */
  parent_is: z.enum(['certain', 'candidate', 'none']).default('candidate'),
});

const replacement = z.union([
  z.null(),
  z.strictObject({ constant: z.union([z.string().max(500), z.number().int(), z.boolean()]) }),
  /** `{id}` stands for the record's own key, for columns that must stay unique. */
  z.strictObject({ pattern: z.string().max(200).includes('{id}') }),
]);

const field = z.strictObject({
  column: sqlName,
  label: line,
  personal: z.boolean().default(true),
  provenance: z.enum(['provided', 'observed', 'derived']).default('provided'),
  /** The kind of data, in the words of the processing inventory. */
  data: z
    .enum([
      'identity',
      'contact',
      'financial',
      'health',
      'behaviour',
      'content',
      'technical',
      'other',
    ])
    .optional(),
  on_anonymise: replacement.optional(),
});

const proposal = z
  .strictObject({
    action: z.enum(['erase', 'anonymise', 'keep']),
    why: paragraph,
    ground: line.optional(),
    law: line.optional(),
    /** `8 years from the end of the year of invoice_date`. */
    term: termText.optional(),
    /** What is proposed once the term is over. */
    afterwards: z.enum(['erase', 'anonymise']).default('erase'),
  })
  .superRefine((value, context) => {
    if (value.action === 'keep' && !value.ground) {
      context.addIssue({ code: 'custom', path: ['ground'], message: 'to keep needs a ground' });
    }
    if (value.action !== 'keep' && value.term) {
      context.addIssue({ code: 'custom', path: ['term'], message: 'only what is kept has a term' });
    }
  });

/** Facts of the processing inventory (GDPR Art. 13-15, 30); mandatory from title 2 on. */
const processing = {
  purpose: line.optional(),
  basis: line.optional(),
  recipients: z.array(line).max(30).optional(),
  source: line.optional(),
  transfers: z.array(line).max(30).optional(),
  term: line.optional(),
};

const collection = z.strictObject({
  table: sqlName,
  schema: sqlName.optional(),
  primary_key: columnList,
  category: line,
  /** What one record is called: `Invoice {invoice_no}`. */
  label: line,
  identity: z.array(identity).max(20).default([]),
  belongs_to: z.array(belongsTo).max(8).default([]),
  free_text: z.array(sqlName).max(20).default([]),
  soft_delete: sqlName.optional(),
  fields: z.array(field).min(1).max(200),
  proposal,
  ...processing,
});

/** `dataset.yaml`: what a system's fields mean, and what is to become of them. */
export const datasetDocument = z.strictObject({
  format: z.literal(1),
  connector: key,
  name: line,
  schema: sqlName.default('public'),
  backups: z
    .strictObject({ text: paragraph, until_days: z.number().int().min(0).max(3650).nullable() })
    .optional(),
  /** Tables that hold nothing about people, so that the connection test does not ask about them. */
  not_personal: z.array(z.string().min(1).max(130)).max(500).default([]),
  /** Where else the controller keeps such data without it being connected; it goes on the certificate. */
  not_connected: z.array(line).max(20).default([]),
  collections: z
    .record(
      z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'use small letters, digits and underscores'),
      collection,
    )
    .refine((all) => Object.keys(all).length > 0, 'describe at least one collection'),
  ...processing,
});

/** A dataset document as read, with its defaults. */
export type DatasetDocument = z.output<typeof datasetDocument>;
/** One described table. */
export type CollectionDocument = DatasetDocument['collections'][string];
/** One column (or, for names, several) by which a record can be found. */
export type IdentityDocument = CollectionDocument['identity'][number];
/** One edge from a child to its parent. */
export type BelongsTo = CollectionDocument['belongs_to'][number];
/** What takes the place of a value. */
export type Replacement = z.output<typeof replacement>;
