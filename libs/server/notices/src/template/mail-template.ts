import { z } from 'zod';

/**
 * What a value is: one line of text, several lines, an ISO date (worded by language), a count, a code
 * or a link of ours (each on a paragraph of its own), or a word of a closed list with its wording.
 */
const valueKind = z.union([
  z.enum(['text', 'lines', 'date', 'count', 'code', 'link']),
  z.record(z.string().regex(/^[a-z-]+$/), z.string().min(1)),
]);

const templateFile = z.strictObject({
  version: z.number().int().positive(),
  values: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), valueKind),
  subject: z
    .string()
    .min(1)
    .max(150)
    .regex(/^[^\r\n]+$/),
  body: z.string().min(1),
});

/** What a value is (see the schema). */
export type ValueKind = z.output<typeof valueKind>;

/** One mail in one language, as its file says it. */
export type MailTemplate = z.output<typeof templateFile>;

/** Values every template has without declaring them: who writes, and how to reach them. */
export const givenValues = { sender: 'text', contact: 'lines' } as const satisfies Record<
  string,
  ValueKind
>;

/** A place to fill in subject or body. */
export const placeholder = /\{\{([A-Za-z]+)\}\}/g;

/** Reads a template file; throws, naming the fault, when a place and its declaration do not match. */
export function readTemplate(name: string, content: unknown): MailTemplate {
  const parsed = templateFile.safeParse(content);
  if (!parsed.success) throw new Error(`Mail template ${name}: ${z.prettifyError(parsed.error)}`);
  const { values, subject, body } = parsed.data;
  const used = new Set(
    [...`${subject}\n${body}`.matchAll(placeholder)].map((match) => match[1] ?? ''),
  );
  const faults = [
    ...[...used]
      .filter((one) => !(one in values) && !(one in givenValues))
      .map((one) => `{{${one}}} is not declared`),
    ...Object.keys(values)
      .filter((one) => !used.has(one))
      .map((one) => `${one} is declared but not used`),
    ...Object.keys(values)
      .filter((one) => one in givenValues)
      .map((one) => `${one} is given, not declared`),
    ...(/[{}]/.test(`${subject}${body}`.replaceAll(placeholder, ''))
      ? ['a brace is left over']
      : []),
  ];
  if (faults.length > 0) throw new Error(`Mail template ${name}: ${faults.join('; ')}`);
  return parsed.data;
}
