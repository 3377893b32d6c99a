import type { RequestContents } from '../status/reading';

/** The answer once it was sent. */
export type SentAnswer = NonNullable<RequestContents['answer']>;
/** One line of its tables. */
export type AnswerLine = SentAnswer['lines'][number];
type AnswerFile = SentAnswer['files'][number];

/** Kept first: that is what people ask about. */
export function splitLines(lines: readonly AnswerLine[]): {
  kept: AnswerLine[];
  done: AnswerLine[];
} {
  const isKept = ({ result }: AnswerLine) => result === 'kept';
  return { kept: lines.filter(isKept), done: lines.filter((line) => !isKept(line)) };
}

/** How many different places the lines name. */
export function placesOf(lines: readonly AnswerLine[]): number {
  return new Set(lines.map(({ where }) => where)).size;
}

/** The certificate, which the main button downloads, and what else was attached. */
export function splitFiles(files: readonly AnswerFile[]): {
  certificate: AnswerFile | null;
  others: AnswerFile[];
} {
  const certificate = files.find(({ name }) => name.startsWith('certificate')) ?? null;
  return { certificate, others: files.filter((file) => file !== certificate) };
}
