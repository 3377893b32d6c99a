/** Stands in a translated text for the part that is shown apart; never seen. */
export const mark = '\u0001';

/** Splits a text at the mark. */
export function aroundMark(text: string): { before: string; after: string } {
  const [before = '', after = ''] = text.split(mark);
  return { before, after };
}
