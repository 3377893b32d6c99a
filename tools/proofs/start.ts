import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workspaceRoot } from '../launcher/workspace.ts';
import { CheckoutCopy } from './start/checkout-copy.ts';
import { processCases } from './start/process-cases.ts';
import { refusalCases } from './start/refusal-cases.ts';
import type { StartCase } from './start/start-case.ts';
import { firstAndSecondStart, userCases } from './start/user-cases.ts';

type Count = { passed: number; failed: number };

/**
 * `npm run test:proof -- start [--own-user] [--only=WORDS]`: starts the product as people do, as root and
 * as a plain user, and ends it as life does. All cases need root; `--own-user` is the one case that any
 * user can run, in this very checkout.
 */
export async function main(options: readonly string[]): Promise<Count> {
  if (options.includes('--own-user')) return ownUser();
  if (process.getuid?.() !== 0) {
    console.log('Not root: only the case of this user is run.');
    return ownUser();
  }
  const words = options.find((option) => option.startsWith('--only='))?.slice(7) ?? '';
  const cases = [...userCases, ...refusalCases, ...processCases];
  const copy = new CheckoutCopy();
  try {
    return await runAll(
      cases.filter(({ name }) => name.includes(words)),
      copy,
    );
  } finally {
    copy.remove();
  }
}

async function ownUser(): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'tabularium-own-'));
  const here = { folder: workspaceRoot, dataFolder: (name: string) => join(folder, name) };
  const only = {
    name: 'the user of this checkout',
    run: () => firstAndSecondStart(here, 'own', {}),
  };
  try {
    return await runAll([only], here as CheckoutCopy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runAll(cases: readonly StartCase[], copy: CheckoutCopy): Promise<Count> {
  const count = { passed: 0, failed: 0 };
  for (const { name, run } of cases) {
    const began = performance.now();
    const result = await run(copy).then(
      (saw) => ({ ok: true, saw }),
      (error: Error) => ({ ok: false, saw: error.message }),
    );
    count[result.ok ? 'passed' : 'failed'] += 1;
    const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
    console.log(`${result.ok ? '✓' : '✗'} ${name.padEnd(58)} ${took.padStart(8)}  ${result.saw}`);
  }
  return count;
}
