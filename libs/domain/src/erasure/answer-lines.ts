import type { CertificateFigures } from './certificate-figures';

/** One line of the answer to the person. */
export type ErasureAnswerLine = {
  readonly what: string;
  readonly where: string;
  readonly count: number;
  readonly result: 'erased' | 'anonymised' | 'kept';
  readonly until: string | null;
  readonly why: string | null;
  readonly law: string | null;
};

/** The answer's lines, kept ones first (people ask about those); their counts add up to `found`. */
export function answerLines(figures: CertificateFigures): ErasureAnswerLine[] {
  const kept = figures.kept.map((group) => ({
    what: group.labels.length === 1 ? (group.labels[0] ?? group.category) : group.category,
    where: group.system,
    count: group.labels.length,
    result: 'kept' as const,
    until: group.until,
    why: group.ground,
    law: group.law,
  }));
  const done = figures.systems.flatMap((system) =>
    system.categories.flatMap(({ category, figures: { erased, anonymised } }) => [
      lineOf(category, system.name, erased, 'erased'),
      lineOf(category, system.name, anonymised, 'anonymised'),
    ]),
  );
  return [...kept, ...done.filter((line) => line.count > 0)];
}

function lineOf(
  what: string,
  where: string,
  count: number,
  result: 'erased' | 'anonymised',
): ErasureAnswerLine {
  return { what, where, count, result, until: null, why: null, law: null };
}
