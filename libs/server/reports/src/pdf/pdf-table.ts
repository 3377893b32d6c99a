import { leading, sheet } from './pdf-sheet';
import type { PdfSheet } from './pdf-sheet';
import type { SetLine, TextStyle } from './pdf-text';

/** A column: its share of the width and which way it is set. */
export type TableColumn = {
  readonly head: string;
  readonly width: number;
  readonly align?: 'right';
};

/** A cell: its words, and smaller words beside or under them. */
export type TableCell = {
  readonly words: string;
  readonly beside?: string;
  readonly below?: string;
  readonly bold?: boolean;
  readonly grey?: boolean;
  readonly indent?: number;
};

/** How a table is set. */
export type TableLook = { readonly hasHead?: boolean; readonly isClose?: boolean };

/** Cells of one row, as many as there are columns. */
export type TableRow = readonly TableCell[];

type Block = { readonly lines: readonly SetLine[]; readonly style: TextStyle };
type Box = { readonly x: number; readonly width: number; readonly right: boolean };

const gutter = 8;
const small: TextStyle = { size: 8, weight: 'regular', grey: true };

/**
 * Sets a table row by row. pdfkit's own tables take seconds a page with a Chinese font; these take
 * milliseconds. A row is never torn, and the head stands on each page.
 */
export function drawTable(
  page: PdfSheet,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  { hasHead = true, isClose = false }: TableLook = {},
): void {
  const padding = isClose ? 1.5 : 3.5;
  const table = page.element('Table');
  const boxes = boxesOf(columns);
  if (hasHead) drawHead(page, table, columns, boxes);
  for (const row of rows) {
    const cells = row.map((cell, index) => blocksOf(page, cell, boxes[index] as Box));
    const height = Math.max(...cells.map(heightOf)) + 2 * padding;
    if (page.need(height) && hasHead) repeatHead(page, columns, boxes);
    const element = page.element('TR', table);
    cells.forEach((blocks, index) => {
      const type = index === 0 ? 'TH' : 'TD';
      const scope = index === 0 ? { scope: 'Row' } : {};
      const cell = { element: page.element(type, element, scope), padding, words: row[index] };
      drawCell(page, cell, blocks, boxes[index] as Box);
    });
    page.y += height;
    page.rule(page.y);
  }
}

function boxesOf(columns: readonly TableColumn[]): Box[] {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  let x = sheet.left;
  return columns.map((column) => {
    const share = (column.width / sum) * sheet.width;
    const box = { x, width: share - gutter, right: column.align === 'right' };
    x += share;
    return box;
  });
}

function blocksOf(page: PdfSheet, cell: TableCell, box: Box): Block[] {
  const main: TextStyle = { size: 9, weight: cell.bold ? 'bold' : 'regular', grey: cell.grey };
  const width = box.width - (cell.indent ?? 0);
  return [
    { style: main, lines: page.text.lines(cell.words, main, width) },
    ...(cell.below ? [{ style: small, lines: page.text.lines(cell.below, small, width) }] : []),
  ];
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { lines, style }) => sum + lines.length * leading(style.size), 0);
}

function drawCell(
  page: PdfSheet,
  cell: { element: PDFKit.PDFStructureElement; padding: number; words: TableCell | undefined },
  blocks: readonly Block[],
  box: Box,
): void {
  const left = box.x + (cell.words?.indent ?? 0);
  let y = page.y + cell.padding;
  for (const { lines, style } of blocks) {
    const alignRight = box.right ? box.x + box.width + gutter : undefined;
    page.place(cell.element, lines, style, { x: left, y, alignRight });
    y += lines.length * leading(style.size);
  }
  const [first] = blocks[0]?.lines ?? [];
  if (!cell.words?.beside || !first) return;
  // A size smaller on the same base line.
  const at = { x: left + first.width + 10, y: page.y + cell.padding + 1.1 };
  page.place(cell.element, [page.text.line(cell.words.beside, small)], small, at);
}

const headStyle: TextStyle = { size: 8, weight: 'bold', grey: true };

function drawHead(
  page: PdfSheet,
  table: PDFKit.PDFStructureElement,
  columns: readonly TableColumn[],
  boxes: readonly Box[],
): void {
  page.need(60);
  const row = page.element('TR', table);
  columns.forEach((column, index) => {
    const element = page.element('TH', row, { scope: 'Column' });
    const box = boxes[index] as Box;
    const lines = [page.text.line(column.head, headStyle)];
    const alignRight = box.right ? box.x + box.width + gutter : undefined;
    page.place(element, lines, headStyle, { x: box.x, y: page.y, alignRight });
  });
  endHead(page);
}

/** The head again, for the eye: to a screen reader the table goes on. */
function repeatHead(page: PdfSheet, columns: readonly TableColumn[], boxes: readonly Box[]): void {
  page.document.markContent('Artifact', { type: 'Pagination' });
  columns.forEach((column, index) => {
    const box = boxes[index] as Box;
    const lines = [page.text.line(column.head, headStyle)];
    const alignRight = box.right ? box.x + box.width + gutter : undefined;
    page.drawLines(lines, headStyle, { x: box.x, y: page.y, alignRight });
  });
  page.document.endMarkedContent();
  endHead(page);
}

function endHead(page: PdfSheet): void {
  page.y += leading(headStyle.size) + 4;
  page.rule(page.y, '#6B7885');
}
