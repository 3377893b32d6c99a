import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The checkout this file lies in. */
export const workspaceRoot = resolve(import.meta.dirname, '..', '..');

/** A path below the checkout. */
export function inWorkspace(...parts: string[]): string {
  return join(workspaceRoot, ...parts);
}

/** How a path is shown to people: relative where it lies below the folder they are in. */
export function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short && !short.startsWith('..') ? `./${short}` : path;
}

/** The version in package.json. */
export function productVersion(): string {
  const manifest = JSON.parse(readFileSync(inWorkspace('package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
