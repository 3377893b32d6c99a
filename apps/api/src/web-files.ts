import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** One file of a built web app. */
export type WebFile = {
  readonly path: string;
  readonly type: string;
  /** Its name carries a hash of its content, so a browser may keep it for ever. */
  readonly isHashed: boolean;
  readonly bytes: Buffer;
  readonly changedAt: number;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * The files of one built app, held in memory and looked up by name: a path that is no name of a file
 * leads nowhere. Source maps are not among them.
 */
export class WebFiles {
  private files = new Map<string, WebFile>();
  private readonly compressed = new Map<string, Promise<Buffer>>();
  private builtAt = 0;

  constructor(private readonly folder: string) {}

  /** The file of that path relative to the app, if there is one. */
  find(path: string): WebFile | undefined {
    this.refresh();
    return this.files.get(path);
  }

  /** The file's bytes, compressed once per encoding where that is worth it. */
  async encoded(file: WebFile, accepted: string): Promise<{ encoding?: string; bytes: Buffer }> {
    const isText = /^text|json|svg/.test(file.type) && file.bytes.length > 1_000;
    const encoding = !isText
      ? undefined
      : /\bbr\b/.test(accepted)
        ? 'br'
        : /\bgzip\b/.test(accepted)
          ? 'gzip'
          : undefined;
    if (encoding === undefined) return { bytes: file.bytes };
    const key = `${encoding} ${file.path} ${file.changedAt}`;
    const known = this.compressed.get(key) ?? compress(file.bytes, encoding);
    this.compressed.set(key, known);
    return { encoding, bytes: await known };
  }

  /** Reads the folder anew when it was built anew. */
  private refresh(): void {
    const builtAt =
      statSync(join(this.folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (builtAt === this.builtAt) return;
    this.builtAt = builtAt;
    this.compressed.clear();
    this.files = new Map(
      builtAt === 0 ? [] : readFolder(this.folder).map((file) => [file.path, file]),
    );
  }
}

function readFolder(folder: string): WebFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return names
    .filter((name) => !name.endsWith('.map'))
    .map((name) => ({
      path: relative(folder, name).split(sep).join('/'),
      type: types[extname(name)] ?? 'application/octet-stream',
      isHashed: /-[\w-]{8}\.(js|css|woff2?)$/.test(name),
      bytes: readFileSync(name),
      changedAt: statSync(name).mtimeMs,
    }));
}

function compress(bytes: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  return encoding === 'gzip'
    ? zip(bytes)
    : brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}
