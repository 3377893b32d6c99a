import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inWorkspace, workspaceRoot } from '../workspace.ts';

const notSource = new Set(['node_modules', 'dist', 'coverage', '.angular', 'testing']);

/**
 * One hash over the contents of all source files below the given paths: what is built from the same
 * text need not be built again, whatever a clone or a copy did to the files' times.
 */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) add(hash, inWorkspace(path));
  return hash.digest('hex');
}

/** Whether the part was built from just these sources, and its outputs are still there. */
export function isBuilt(part: string, print: string, outputs: readonly string[]): boolean {
  return (
    outputs.every((path) => existsSync(inWorkspace(path))) &&
    existsSync(stampPath(part)) &&
    readFileSync(stampPath(part), 'utf8') === print
  );
}

/** Remembers from which sources the part was built. */
export function stamp(part: string, print: string): void {
  mkdirSync(dirname(stampPath(part)), { recursive: true });
  writeFileSync(stampPath(part), print);
}

function stampPath(part: string): string {
  return inWorkspace('.cache', 'build', part);
}

function add(hash: ReturnType<typeof createHash>, path: string): void {
  const entries = list(path);
  if (entries === null) {
    if (!existsSync(path)) return;
    hash
      .update(`${relative(workspaceRoot, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
    return;
  }
  for (const name of entries) {
    if (notSource.has(name) || name.endsWith('.spec.ts')) continue;
    add(hash, join(path, name));
  }
}

/** The sorted names in a folder; null for what is no folder. */
function list(path: string): string[] | null {
  try {
    return readdirSync(path).sort();
  } catch {
    return null;
  }
}
