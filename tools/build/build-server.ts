// Builds every server package by swc, file by file: src/*.ts → dist/*.js. Only what is newer is built.
import {
  readdirSync,
  rmSync,
  statSync,
  mkdirSync,
  writeFileSync,
  readFileSync,
  existsSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const packages = [
  'apps/api',
  'apps/worker',
  'libs/domain',
  'libs/contract',
  'libs/connectors/engine',
  'migrations',
];

function packageFolders(): string[] {
  const slices = readdirSync(join(root, 'libs/server')).map((name) => `libs/server/${name}`);
  return [...packages, ...slices].filter((folder) => existsSync(join(root, folder, 'src')));
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function isSource(file: string): boolean {
  return file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.endsWith('.spec.ts');
}

const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Builds what changed; answers how many files were written. */
export async function buildServer(): Promise<number> {
  const settingsFile = join(root, '.swcrc');
  const settings = JSON.parse(readFileSync(settingsFile, 'utf8')) as object;
  let built = 0;
  for (const folder of packageFolders()) {
    const source = join(root, folder, 'src');
    const target = join(root, folder, 'dist');
    const jobs = filesBelow(source)
      .filter(isSource)
      .map((file) => {
        return { file, out: join(target, relative(source, file).replace(/\.ts$/, '.js')) };
      });
    removeStale(target, new Set(jobs.map(({ out }) => out)));
    const newest = (file: string) => Math.max(changedAt(file), changedAt(settingsFile));
    const due = jobs.filter(({ file, out }) => newest(file) >= changedAt(out));
    await Promise.all(due.map((job) => buildFile(job, settings)));
    built += due.length;
  }
  return built;
}

async function buildFile(
  { file, out }: { file: string; out: string },
  settings: object,
): Promise<void> {
  const { code, map } = await transform(readFileSync(file, 'utf8'), {
    ...settings,
    swcrc: false,
    filename: file,
    sourceFileName: relative(dirname(out), file),
  });
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(`${out}.map`, map ?? '');
  writeFileSync(out, `${code}\n//# sourceMappingURL=${out.split('/').at(-1)}.map\n`);
}

/** A file whose source is gone must not be loaded any more. */
function removeStale(target: string, wanted: ReadonlySet<string>): void {
  for (const file of filesBelow(target)) {
    if (file.endsWith('.js') && !wanted.has(file)) {
      rmSync(file);
      rmSync(`${file}.map`, { force: true });
    }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now();
  const built = await buildServer();
  console.log(`server: ${built} files built in ${Math.round(performance.now() - started)} ms`);
}
