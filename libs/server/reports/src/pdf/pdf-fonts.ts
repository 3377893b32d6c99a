import { scripts } from './text-runs';
import type { Script } from './text-runs';

/** Weight of a text. */
export type Weight = 'regular' | 'bold';

/** Noto Sans, and Noto Sans SC for Chinese (SIL Open Font License, see NOTICE); embedded as subsets. */
const files: Readonly<Record<Script, Readonly<Record<Weight, string>>>> = {
  latin: {
    regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    bold: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  },
  han: {
    regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    bold: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  },
};

/** pdfkit's own font, as far as its typings do not tell. */
type OpenFont = { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };

/** The fonts of one document. A font is opened when the first text needs it: Chinese weighs 10 MB. */
export class PdfFonts {
  constructor(private readonly document: PDFKit.PDFDocument) {
    for (const script of scripts) {
      for (const weight of ['regular', 'bold'] as const) {
        document.registerFont(nameOf(script, weight), require.resolve(files[script][weight]));
      }
    }
  }

  use(script: Script, weight: Weight, size: number): void {
    this.document.font(nameOf(script, weight)).fontSize(size);
  }

  readonly hasGlyph = (script: Script, codePoint: number): boolean => {
    this.document.font(nameOf(script, 'regular'));
    const { _font: open } = this.document as unknown as { readonly _font: OpenFont };
    return open.font.hasGlyphForCodePoint(codePoint);
  };
}

function nameOf(script: Script, weight: Weight): string {
  return `${script} ${weight}`;
}
