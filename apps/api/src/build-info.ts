import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Root of the workspace, seen from `apps/api/src` and from `apps/api/dist` alike. */
export const workspaceRoot = join(__dirname, '../../..');

/** The product's version, as in the root package. */
export const version = (
  JSON.parse(readFileSync(join(workspaceRoot, 'package.json'), 'utf8')) as { version: string }
).version;
