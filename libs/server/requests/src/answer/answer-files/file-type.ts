/** Types an answer may carry: told by the ending of the name, checked by the first bytes. */
type FileType = { readonly contentType: string; readonly fits: (head: Buffer) => boolean };

const startsWith =
  (...bytes: readonly number[]) =>
  (head: Buffer) =>
    bytes.every((byte, index) => head[index] === byte);

const pdf: FileType = {
  contentType: 'application/pdf',
  fits: startsWith(0x25, 0x50, 0x44, 0x46, 0x2d),
};
const jpeg: FileType = { contentType: 'image/jpeg', fits: startsWith(0xff, 0xd8, 0xff) };
const png: FileType = {
  contentType: 'image/png',
  fits: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
};
const zip: FileType = {
  contentType: 'application/zip',
  fits: (head) =>
    startsWith(0x50, 0x4b, 0x03, 0x04)(head) || startsWith(0x50, 0x4b, 0x05, 0x06)(head),
};
const plain = (contentType: string): FileType => ({ contentType, fits: isText });

const types: Readonly<Record<string, FileType>> = {
  pdf,
  jpg: jpeg,
  jpeg,
  png,
  zip,
  csv: plain('text/csv'),
  txt: plain('text/plain'),
  json: {
    contentType: 'application/json',
    fits: (head) => isText(head) && /^\uFEFF?\s*[[{"\d\-tfn]/.test(head.toString('utf8')),
  },
};

/** The content type of a file, or null when its name or its first bytes are not of an allowed type. */
export function fileTypeOf(name: string, head: Buffer): string | null {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const type = Object.hasOwn(types, ending) ? types[ending] : undefined;
  return type?.fits(head) ? type.contentType : null;
}

/** UTF-8 without control characters; a last character may be cut where the head ends. */
function isText(head: Buffer): boolean {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(head, { stream: true });
  return head.length > 0 && !/[\u0000-\u0008\u000E-\u001F\uFFFD]/.test(text);
}
