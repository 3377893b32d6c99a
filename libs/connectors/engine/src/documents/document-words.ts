import { z } from 'zod';

/** Words both documents use. Every object is strict: a misspelt key is an error, never ignored. */
export const key = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use small letters, digits and single dashes')
  .max(60);

/** A line of text for people. */
export const line = z.string().trim().min(1).max(300);

/** A paragraph for people. */
export const paragraph = z.string().trim().min(1).max(2000);

/** The name of a table, schema or column as the database has it; it is always quoted. */
export const sqlName = z
  .string()
  .min(1)
  .max(63)
  .refine((text) => !text.includes('\0'), 'must not hold a NUL character');

/** ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/, 'use a two-letter country code such as DE');

/** `30s`, `500ms`, `2m`. */
export const duration = z
  .string()
  .regex(/^[1-9][0-9]{0,5}(ms|s|m)$/, 'write a duration such as 500ms, 30s or 2m');

/** Milliseconds of a duration. */
export function millisecondsOf(text: string): number {
  const [, amount = '0', unit = 'ms'] = /^(\d+)(ms|s|m)$/.exec(text) ?? [];
  return Number(amount) * { ms: 1, s: 1000, m: 60_000 }[unit as 'ms' | 's' | 'm'];
}
