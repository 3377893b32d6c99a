// Builds every server package by swc, file by file: src/*.ts → dist/*.js. Only what is newer is built.
import * as fs from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';

const workspace = join(dirname(fileURLToPath(import.meta.url)), '../..');
const apps = ['apps/api', 'apps/worker', 'migrations'];
const packages = [...apps, 'libs/domain', 'libs/contract', 'libs/connectors/engine'];

function packageFolders(root: string): string[] {
  const slices = fs.readdirSync(join(root, 'libs/server')).map((name) => `libs/server/${name}`);
  return [...packages, ...slices].filter((folder) => fs.existsSync(join(root, folder, 'src')));
}

function filesBelow(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function isSource(file: string): boolean {
  return file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.endsWith('.spec.ts');
}

const changedAt = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Builds what changed below the workspace. */
export async function buildServer(root = workspace): Promise<{ files: number }> {
  const settingsFile = join(root, '.swcrc');
  const settings = JSON.parse(fs.readFileSync(settingsFile, 'utf8')) as object;
  let built = 0;
  for (const folder of packageFolders(root)) {
    const source = join(root, folder, 'src');
    const target = join(root, folder, 'dist');
    const jobs = filesBelow(source)
      .filter(isSource)
      .map((file) => ({ file, out: join(target, relative(source, file).replace(/ts$/, 'js')) }));
    removeStale(target, new Set(jobs.map(({ out }) => out)));
    const newest = (file: string) => Math.max(changedAt(file), changedAt(settingsFile));
    const due = jobs.filter(({ file, out }) => newest(file) >= changedAt(out));
    await Promise.all(due.map(({ file, out }) => buildFile(file, out, settings)));
    built += due.length;
  }
  return { files: built };
}

async function buildFile(file: string, out: string, settings: object): Promise<void> {
  const names = { filename: file, sourceFileName: relative(dirname(out), file) };
  const text = fs.readFileSync(file, 'utf8');
  const { code, map } = await transform(text, { ...settings, swcrc: false, ...names });
  fs.mkdirSync(dirname(out), { recursive: true });
  writeWhole(`${out}.map`, map ?? '');
  writeWhole(out, `${code}\n//# sourceMappingURL=${basename(out)}.map\n`);
}

/** Two builds at once, or a reader: nobody ever sees half a file. */
function writeWhole(file: string, text: string): void {
  const growing = `${file}.${process.pid}.new`;
  fs.writeFileSync(growing, text);
  fs.renameSync(growing, file);
}

/** A file whose source is gone must not be loaded any more. */
function removeStale(target: string, wanted: ReadonlySet<string>): void {
  for (const file of filesBelow(target)) {
    if (file.endsWith('.js') && !wanted.has(file)) {
      fs.rmSync(file);
      fs.rmSync(`${file}.map`, { force: true });
    }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { files } = await buildServer();
  console.log(`server: ${files} files built`);
}
