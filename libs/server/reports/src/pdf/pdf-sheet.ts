import PDFDocument from 'pdfkit';
import { PdfText } from './pdf-text';
import type { SetLine, TextStyle } from './pdf-text';

const millimetre = 72 / 25.4;

/** A4 with the margins of the certificate: 20 mm left, 18 right, 12 top. */
export const sheet = {
  left: 20 * millimetre,
  right: 210 * millimetre - 18 * millimetre,
  top: 12 * millimetre,
  bottom: 297 * millimetre - 18 * millimetre,
  width: 210 * millimetre - 38 * millimetre,
} as const;

/** What stands in the head and foot of every page. */
export type SheetFrame = {
  readonly left: string;
  readonly right: string;
  readonly foot: string;
};

/** Facts about the document as a whole. */
export type SheetFacts = {
  readonly title: string;
  readonly author: string;
  readonly language: string;
};

/** Line height for a size of type. */
export function leading(size: number): number {
  return size * 1.45;
}

/** A tagged document: flows down its pages, every block an element of the structure tree. */
export class PdfSheet {
  readonly document: PDFKit.PDFDocument;
  readonly text: PdfText;
  /** Where the next block begins. */
  y = 0;
  private readonly root: PDFKit.PDFStructureElement;

  constructor(
    facts: SheetFacts,
    private readonly frame: SheetFrame,
  ) {
    this.document = new PDFDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      tagged: true,
      lang: facts.language,
      displayTitle: true,
      pdfVersion: '1.7',
      info: { Title: facts.title, Author: facts.author },
    });
    this.text = new PdfText(this.document);
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
    this.newPage();
  }

  /** A heading; those of the first level of the outline are bookmarks. */
  heading(level: 1 | 2, words: string, isBookmark = true): void {
    const style: TextStyle = { size: level === 1 ? 19 : 11.5, weight: 'bold' };
    this.gap(level === 1 ? 6 : 16);
    this.need(leading(style.size) + 40);
    if (isBookmark) this.document.outline.addItem(words);
    this.flow(this.element(level === 1 ? 'H1' : 'H2'), words, style);
    this.gap(4);
  }

  paragraph(words: string, style: TextStyle = { size: 9, weight: 'regular' }): void {
    this.flow(this.element('P'), words, style);
  }

  gap(points: number): void {
    this.y += points;
  }

  /** Starts a new page unless so much room is left. */
  need(points: number): boolean {
    if (this.y + points <= sheet.bottom) return false;
    this.newPage();
    return true;
  }

  /** An element of the structure tree, attached, so that what is added to it is drawn at once. */
  element(type: string, parent: PDFKit.PDFStructureElement = this.root, options = {}) {
    const element = this.document.struct(type, options);
    parent.add(element);
    return element;
  }

  /** Draws lines into an element at a place of this page. */
  place(
    element: PDFKit.PDFStructureElement,
    lines: readonly SetLine[],
    style: TextStyle,
    at: { readonly x: number; readonly y: number; readonly alignRight?: number },
  ): void {
    element.add(() => this.drawLines(lines, style, at));
  }

  /** A rule; it says nothing, so it is no part of the structure. */
  rule(y: number, colour = '#D9DFE5'): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    this.document.lineWidth(0.7).strokeColor(colour);
    this.document.moveTo(sheet.left, y).lineTo(sheet.right, y).stroke();
    this.document.endMarkedContent();
  }

  /** A frame around a part of the page. */
  box(top: number, bottom: number): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    this.document.lineWidth(0.8).strokeColor('#6B7885');
    this.document.roundedRect(sheet.left, top, sheet.width, bottom - top, 3).stroke();
    this.document.endMarkedContent();
  }

  /** Writes heads and feet and ends the document; read it as a stream. */
  finish(): PDFKit.PDFDocument {
    const { start, count } = this.document.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.document.switchToPage(page);
      this.drawFrame(`Page ${page - start + 1} of ${count}`);
    }
    this.root.end();
    this.document.end();
    return this.document;
  }

  drawLines(
    lines: readonly SetLine[],
    style: TextStyle,
    at: { readonly x: number; readonly y: number; readonly alignRight?: number },
  ): void {
    lines.forEach((line, index) => {
      const x = at.alignRight === undefined ? at.x : at.alignRight - line.width;
      this.text.draw(line, style, x, at.y + index * leading(style.size) + style.size * 1.1);
    });
  }

  private flow(element: PDFKit.PDFStructureElement, words: string, style: TextStyle): void {
    for (const line of this.text.lines(words, style, sheet.width)) {
      this.need(leading(style.size));
      this.place(element, [line], style, { x: sheet.left, y: this.y });
      this.y += leading(style.size);
    }
  }

  private newPage(): void {
    this.document.addPage();
    this.y = sheet.top + 36;
  }

  private drawFrame(page: string): void {
    const bold: TextStyle = { size: 9, weight: 'bold' };
    const quiet: TextStyle = { size: 9, weight: 'regular', grey: true };
    const small: TextStyle = { ...quiet, size: 8 };
    const top = sheet.top + 4;
    const foot = sheet.bottom + 14;
    this.rule(sheet.top + 26, '#16202B');
    this.rule(sheet.bottom + 8);
    this.document.markContent('Artifact', { type: 'Pagination' });
    const draw = (words: string, style: TextStyle, y: number, alignRight?: number) =>
      this.drawLines([this.text.line(words, style)], style, { x: sheet.left, y, alignRight });
    draw(this.frame.left, bold, top);
    draw(this.frame.right, quiet, top, sheet.right);
    draw(this.frame.foot, small, foot);
    draw(page, small, foot, sheet.right);
    this.document.endMarkedContent();
  }
}
