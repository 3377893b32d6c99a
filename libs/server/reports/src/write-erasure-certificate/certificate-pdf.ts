import type { Readable } from 'node:stream';
import { leading, PdfSheet, sheet } from '../pdf/pdf-sheet';
import { drawTable } from '../pdf/pdf-table';
import type { TableColumn, TableRow } from '../pdf/pdf-table';
import type { TextStyle } from '../pdf/pdf-text';
import type { CertificateContent, FoundLine } from './certificate-content';

const text: TextStyle = { size: 9, weight: 'regular' };
const bold: TextStyle = { size: 9, weight: 'bold' };
const quiet: TextStyle = { ...text, grey: true };

/** Sets a certificate as a tagged PDF and answers it as a stream. */
export function certificatePdf(content: CertificateContent): Readable {
  const page = new PdfSheet(
    { title: `Certificate ${content.number}`, author: content.organisation, language: 'en-GB' },
    {
      left: content.organisation,
      right: `Certificate ${content.number} · ${content.issuedOn}`,
      foot: 'This certificate speaks for the connected systems named above, at the time of the check, and for no others.',
    },
  );
  page.heading(1, 'Certificate of erasure');
  page.paragraph(content.sum, { size: 10.5, weight: 'regular' });
  drawFacts(page, content);
  drawFound(page, content);
  drawKept(page, content);
  drawChecks(page, content);
  drawRemainders(page, content);
  drawPlan(page, content);
  drawAnnex(page, content);
  return page.finish() as unknown as Readable;
}

function drawFacts(page: PdfSheet, { facts }: CertificateContent): void {
  page.gap(8);
  page.rule(page.y);
  page.gap(4);
  const table = page.element('Table');
  const [label, right, value] = [70, 304, 362];
  for (const [index, [name, words, otherName, otherWords]] of facts.entries()) {
    const row = page.element('TR', table);
    const main = page.text.lines(words, index === 0 ? bold : text, right - label - 12);
    const y = page.y;
    const draw = (type: string, line: string, style: TextStyle, x: number) =>
      page.place(page.element(type, row), [page.text.line(line, style)], style, {
        x: sheet.left + x,
        y,
      });
    draw('TH', name, quiet, 0);
    page.place(page.element('TD', row), main, index === 0 ? bold : text, {
      x: sheet.left + label,
      y,
    });
    draw('TH', otherName, quiet, right);
    draw('TD', otherWords, index === 0 ? bold : text, value);
    page.y += Math.max(1, main.length) * leading(text.size) + 3;
  }
  page.gap(3);
  page.rule(page.y);
}

function drawFound(page: PdfSheet, content: CertificateContent): void {
  page.heading(2, 'What was found and done');
  const columns: TableColumn[] = [
    { head: 'System and records', width: 40 },
    { head: 'Found', width: 10, align: 'right' },
    { head: 'Erased', width: 10, align: 'right' },
    { head: 'Anonymised', width: 13, align: 'right' },
    { head: 'Kept', width: 9, align: 'right' },
    { head: content.whenHead, width: 18, align: 'right' },
  ];
  drawTable(page, columns, content.found.map(foundRow));
}

function foundRow(line: FoundLine): TableRow {
  const isBold = line.kind !== 'category';
  const figure = (count: number) => ({
    words: String(count),
    bold: isBold,
    grey: count === 0 && !isBold,
  });
  return [
    {
      words: line.words,
      bold: isBold,
      indent: line.kind === 'category' ? 10 : 0,
      beside: line.note ?? undefined,
    },
    ...[line.found, line.erased, line.anonymised, line.kept].map(figure),
    { words: line.when },
  ];
}

function drawKept(page: PdfSheet, { kept }: CertificateContent): void {
  page.heading(2, 'Kept, with ground and end date');
  if (kept.length === 0) return page.paragraph('Nothing was kept.');
  drawTable(
    page,
    [
      { head: 'Records', width: 32 },
      { head: 'Ground', width: 50 },
      { head: 'Kept until', width: 18, align: 'right' },
    ],
    kept.map((group) => [
      { words: group.words, below: group.labels },
      { words: group.ground, below: group.law },
      { words: group.until, bold: true },
    ]),
  );
}

function drawChecks(page: PdfSheet, { checkedHead, checks }: CertificateContent): void {
  page.heading(2, checkedHead);
  drawTable(
    page,
    [
      { head: '', width: 14 },
      { head: '', width: 72 },
      { head: '', width: 14, align: 'right' },
    ],
    checks.map(([name, words, verdict]) => [
      { words: name, bold: true },
      { words },
      { words: verdict, bold: true },
    ]),
    { hasHead: false },
  );
}

/** Two columns side by side, each with its heading. */
function drawRemainders(page: PdfSheet, { notSearched, backups }: CertificateContent): void {
  const width = (sheet.width - 24) / 2;
  const columns = [
    { head: 'Not searched', words: notSearched, x: sheet.left },
    { head: 'Backups', words: backups, x: sheet.left + width + 24 },
  ].map(({ head, words, x }) => ({
    ...{ head, x },
    paragraphs: words.map((one) => page.text.lines(one, text, width)),
  }));
  const heights = columns.map(
    ({ paragraphs }) => 20 + paragraphs.flat().length * leading(9) + paragraphs.length * 2,
  );
  page.gap(14);
  page.need(Math.max(...heights));
  for (const { head, x, paragraphs } of columns) {
    page.document.outline.addItem(head);
    const title: TextStyle = { size: 11.5, weight: 'bold' };
    page.place(page.element('H2'), [page.text.line(head, title)], title, { x, y: page.y });
    let y = page.y + 20;
    for (const lines of paragraphs) {
      page.place(page.element('P'), lines, text, { x, y });
      y += lines.length * leading(9) + 2;
    }
  }
  page.y += Math.max(...heights);
}

function drawPlan(page: PdfSheet, { planHash, frozen }: CertificateContent): void {
  page.gap(12);
  const inner = sheet.left + 10;
  const lines = page.text.lines(frozen, text, sheet.width - 110);
  const height = 16 + leading(9) + lines.length * leading(9) + 4;
  page.need(height);
  const top = page.y;
  const list = page.element('P');
  const row = (name: string, y: number) =>
    page.place(list, [page.text.line(name, bold)], bold, { x: inner, y });
  row('Plan (SHA-256)', top + 8);
  const hash = page.text.line(planHash, { ...text, size: 8.5 });
  page.place(list, [hash], { ...text, size: 8.5 }, { x: inner + 90, y: top + 8 });
  row('Frozen', top + 12 + leading(9));
  page.place(list, lines, text, { x: inner + 90, y: top + 12 + leading(9) });
  page.box(top, top + height);
  page.y = top + height;
}

function drawAnnex(page: PdfSheet, { annex }: CertificateContent): void {
  page.gap(10);
  page.need(Number.POSITIVE_INFINITY);
  page.heading(2, 'Identifiers and how each was learnt', false);
  drawTable(
    page,
    columnsOf(['Kind', 18], ['How it was learnt', 52], ['Use', 30]),
    annex.identifiers.map(rowOf),
    { isClose: true },
  );
  page.heading(2, 'Steps', false);
  drawTable(
    page,
    columnsOf(['Step', 34], ['System', 24], ['Outcome', 20], ['Ended', 22]),
    annex.steps.map(rowOf),
    { isClose: true },
  );
  page.heading(2, 'Entries of the audit log, reads left out', false);
  drawTable(page, columnsOf(['Time', 26], ['Entry', 50], ['By', 24]), annex.audit.map(rowOf));
}

function columnsOf(...columns: readonly (readonly [string, number])[]): TableColumn[] {
  return columns.map(([head, width]) => ({ head, width }));
}

function rowOf(cells: readonly string[]): TableRow {
  return cells.map((words) => ({ words }));
}
