import { types } from 'pg';

const oid = { int8: 20, date: 1082, timestamptz: 1184 } as const;

type Parser = (text: string) => unknown;

const parsers: Readonly<Record<number, Parser>> = {
  [oid.int8]: (text) => safeInteger(text),
  [oid.date]: (text) => Temporal.PlainDate.from(text),
  [oid.timestamptz]: (text) => Temporal.Instant.from(text.replace(' ', 'T')),
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new Error('A database integer is too large for a number.');
  return value;
}

/** Type parsers of our own connections (not the queue's): timestamptz, date → Temporal, int8 → number. */
export const temporalTypes: typeof types = Object.assign(Object.create(types) as typeof types, {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[id]) || types.getTypeParser(id, format as 'text'),
});

/** Turns Temporal values into text that PostgreSQL reads; everything else passes unchanged. */
export function toParameter(value: unknown): unknown {
  if (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate)
    return value.toString();
  return value;
}

/** Column transformer of entities for `timestamptz` and `date` columns. */
export const temporalColumn = {
  to: toParameter,
  from: (value: unknown): unknown => value,
};
