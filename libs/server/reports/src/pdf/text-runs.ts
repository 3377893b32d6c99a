/** Fonts a text can be set in, the first that has a character wins. */
export const scripts = ['latin', 'han'] as const;

/** One of the fonts. */
export type Script = (typeof scripts)[number];

/** A piece of text in one font. */
export type TextRun = { readonly script: Script; readonly text: string };

/** Whether a font has a glyph for a code point. */
export type HasGlyph = (script: Script, codePoint: number) => boolean;

/**
 * Cuts a text into runs of one font each. A character that no font has is printed by its number,
 * `[U+1F600]`: a reader sees that something stood there, and what.
 */
export function textRuns(text: string, hasGlyph: HasGlyph): TextRun[] {
  const runs: { script: Script; text: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const piece = pieceOf(character, hasGlyph, runs.at(-1)?.script ?? 'latin');
    const last = runs.at(-1);
    if (last?.script === piece.script) last.text += piece.text;
    else runs.push({ ...piece });
  }
  return runs;
}

function pieceOf(character: string, hasGlyph: HasGlyph, before: Script): TextRun {
  const codePoint = character.codePointAt(0) ?? 0;
  if (/\s/u.test(character)) return { script: before, text: ' ' };
  const script = scripts.find((one) => hasGlyph(one, codePoint));
  if (script) return { script, text: character };
  const number = codePoint.toString(16).toUpperCase().padStart(4, '0');
  return { script: 'latin', text: `[U+${number}]` };
}

/** Words and blanks of a text; Han signs may be parted anywhere, as their lines are. */
export function breakable(text: string): string[] {
  return text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+|\s+/gu) ?? [];
}
