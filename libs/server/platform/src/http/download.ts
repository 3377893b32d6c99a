import type { Readable } from 'node:stream';

/** A file as an answer. It is always saved, never opened inside our origin. */
export class Download {
  readonly name: string;
  readonly contentType: string;
  readonly size: number | undefined;
  readonly stream: Readable;

  constructor(file: { name: string; contentType: string; size?: number; stream: Readable }) {
    this.name = file.name;
    this.contentType = file.contentType;
    this.size = file.size;
    this.stream = file.stream;
  }

  /** Header values; the name is reduced to what cannot break out of the header or climb a folder. */
  headers(): { type: string; disposition: string; length?: number } {
    const name = safeName(this.name);
    const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
    const encoded = encodeURIComponent(name).replace(
      /['()*]/g,
      (char) => `%${char.charCodeAt(0).toString(16)}`,
    );
    return {
      type: /^[\w.+-]+\/[\w.+-]+$/.test(this.contentType)
        ? this.contentType
        : 'application/octet-stream',
      disposition: `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
      ...(this.size === undefined ? {} : { length: this.size }),
    };
  }
}

function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/^\.+/, '')
    .trim();
  return clean === '' ? 'file' : clean.slice(0, 150);
}
