import { fileTypeOf } from './file-type';

const text = (content: string) => Buffer.from(content, 'utf8');
const bytes = (...values: number[]) => Buffer.from(values);
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);

it.each([
  ['a.pdf', text('%PDF-1.7'), 'application/pdf'],
  ['A.PDF', text('%PDF-1.7'), 'application/pdf'],
  ['a.jpg', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
  ['a.jpeg', bytes(0xff, 0xd8, 0xff, 0xe1), 'image/jpeg'],
  ['a.png', png, 'image/png'],
  ['a.zip', bytes(0x50, 0x4b, 3, 4), 'application/zip'],
  ['a.csv', text('name;город\n李雨桐;Zürich\n'), 'text/csv'],
  ['a.txt', text('Grüße'), 'text/plain'],
  ['a.txt', text('Grüße').subarray(0, 3), 'text/plain'],
  ['a.json', text(' {"a":1}'), 'application/json'],
  ['a.json', text('[1]'), 'application/json'],
])('%s with fitting bytes is known (%#)', (name, head, type) => {
  expect(fileTypeOf(name, head)).toBe(type);
});

it.each([
  ['a picture that is a document', 'a.jpg', text('%PDF-1.7')],
  ['a document that is a page', 'a.pdf', text('<html>')],
  ['a program', 'a.txt', bytes(0x4d, 0x5a, 0x90, 0x00)],
  ['text with a NUL', 'a.csv', text('a\0b')],
  ['text in another encoding', 'a.txt', bytes(0x47, 0x72, 0xfc, 0xdf, 0x65)],
  ['an empty file', 'a.txt', bytes()],
  ['JSON that is none', 'a.json', text('<a>')],
  ['a drawing with script', 'a.svg', text('<svg onload="x()">')],
  ['a page', 'a.html', text('<html>')],
  ['a second ending', 'a.pdf.exe', text('%PDF-1.7')],
  ['no ending', 'pdf', text('%PDF-1.7')],
  ['an ending that every object has', 'a.constructor', text('%PDF-1.7')],
])('refuses %s', (_case, name, head) => {
  expect(fileTypeOf(name, head)).toBeNull();
});
