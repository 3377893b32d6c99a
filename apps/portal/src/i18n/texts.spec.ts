import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import english from './en.json';

const source = join(__dirname, '..', 'app');
const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const code = files(source)
  .filter((name) => /\.(ts|html)$/.test(name) && !name.endsWith('.spec.ts'))
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n');

const flat = (texts: object, before = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : flat(value as object, `${before}${key}.`),
  );
const keys = flat(english);
const groups = Object.keys(english).join('|');
const asked = new RegExp(`(?:['\`]|(?:lead|why|key)=")((?:${groups})\\.[\\w.-]*)`, 'g');
const used = [...code.matchAll(asked)].map((match) => match[1] ?? '');

describe('texts', () => {
  it('has a text for each key the pages ask for', () => {
    expect(used.length).toBeGreaterThan(100);
    const missing = used.filter((key) => !keys.some((one) => one.startsWith(key)));
    expect(missing).toEqual([]);
  });

  it('holds no text that no page asks for', () => {
    const unused = keys.filter((key) => !used.some((one) => key.startsWith(one)));
    expect(unused).toEqual([]);
  });
});
