import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The workspace's root folder, from wherever the runner was started. */
export const workspace = resolve(__dirname, '../../../..');

/** Where a run keeps its product data, pictures and logs; made when asked for. */
export function runFolder(...parts: string[]): string {
  const folder = join(workspace, '.cache', 'e2e', ...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Ports of the product under test, away from a developer's own instance. */
export const port = Number(process.env['E2E_PORT'] ?? 4610);

/** Addresses of the product under test (decision 2: mail page on the next port). */
export const addresses = {
  staff: `http://127.0.0.1:${port}`,
  portal: `http://127.0.0.1:${port}/p`,
  api: `http://127.0.0.1:${port}/api`,
  mail: `http://127.0.0.1:${port + 1}`,
} as const;
