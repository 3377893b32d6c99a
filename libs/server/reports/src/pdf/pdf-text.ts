import { PdfFonts } from './pdf-fonts';
import type { Weight } from './pdf-fonts';
import { breakable, textRuns } from './text-runs';
import type { TextRun } from './text-runs';

/** How a text looks. */
export type TextStyle = { readonly size: number; readonly weight: Weight; readonly grey?: boolean };

/** A line that is known to fit. */
export type SetLine = { readonly runs: readonly TextRun[]; readonly width: number };

const black = '#000000';
const grey = '#4A5866';

/** Measures, breaks and draws text, each run in the font that has its characters. */
export class PdfText {
  private readonly fonts: PdfFonts;

  constructor(private readonly document: PDFKit.PDFDocument) {
    this.fonts = new PdfFonts(document);
  }

  /** Breaks a text into lines that fit; a word wider than the line is cut. */
  lines(text: string, style: TextStyle, width: number): SetLine[] {
    const lines: SetLine[] = [];
    let current = '';
    for (const piece of breakable(text).flatMap((one) => this.cut(one, style, width))) {
      if (this.width(current + piece.trimEnd(), style) <= width || current === '') {
        current = current === '' ? piece.trimStart() : current + piece;
        continue;
      }
      lines.push(this.line(current.trimEnd(), style));
      current = piece.trimStart();
    }
    return [...lines, this.line(current.trimEnd(), style)];
  }

  line(text: string, style: TextStyle): SetLine {
    const runs = textRuns(text, this.fonts.hasGlyph);
    const width = runs.reduce((sum, run) => sum + this.runWidth(run, style), 0);
    return { runs, width };
  }

  draw(line: SetLine, style: TextStyle, x: number, y: number): void {
    let left = x;
    for (const run of line.runs) {
      const width = this.runWidth(run, style);
      this.document.fillColor(style.grey ? grey : black);
      // Han letters stand lower in their box: one base line for both.
      this.document.text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic' });
      left += width;
    }
  }

  private width(text: string, style: TextStyle): number {
    return this.line(text, style).width;
  }

  private runWidth({ script, text }: TextRun, { size, weight }: TextStyle): number {
    this.fonts.use(script, weight, size);
    return this.document.widthOfString(text);
  }

  private cut(piece: string, style: TextStyle, width: number): string[] {
    if (this.width(piece, style) <= width) return [piece];
    const parts: string[] = [];
    let part = '';
    for (const character of piece) {
      if (part !== '' && this.width(part + character, style) > width) {
        parts.push(part);
        part = '';
      }
      part += character;
    }
    return [...parts, part];
  }
}
