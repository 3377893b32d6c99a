import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a reader sees it. */
export type ReadPdf = {
  readonly pages: readonly string[];
  readonly text: string;
  readonly language: string | null;
  readonly isTagged: boolean;
  readonly bookmarks: readonly string[];
  readonly title: string;
  /** Types of the structure tree, in reading order. */
  readonly structure: readonly string[];
};

type Node = { readonly role?: string; readonly children?: readonly Node[] };

/** Reads text, bookmarks, language and structure out of a PDF. */
export async function readPdf(content: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(content), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  const structure: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
    const tree = (await page.getStructTree()) as Node | null;
    if (tree) structure.push(...roles(tree));
  }
  const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> };
  // The typings say an object; it is a map.
  const mark = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  const outline = await pdf.getOutline();
  await task.destroy();
  return {
    pages,
    text: pages.join('\n'),
    language: (info['Language'] as string | null) ?? null,
    isTagged: mark?.get('Marked') === true,
    bookmarks: (outline ?? []).map((item) => item.title),
    title: String(info['Title']),
    structure,
  };
}

function roles(node: Node): string[] {
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(roles)];
}
