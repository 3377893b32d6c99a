import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Progress } from '../progress.ts';
import { StartProblem } from '../start-problem.ts';
import { workspaceRoot } from '../workspace.ts';
import { parts, runBuild } from './build-part.ts';
import { fingerprint, isBuilt, stamp } from './fingerprint.ts';

/** Builds what has changed since it was built last (at the first start: everything). */
export async function buildWhatChanged(
  progress: Progress,
  logFile: string,
  options: { force?: boolean } = {},
): Promise<void> {
  let isFirst = true;
  for (const part of parts) {
    const print = fingerprint(part.sources);
    if (!options.force && isBuilt(part.name, print, part.outputs)) continue;
    if (isFirst) beginLog(logFile);
    isFirst = false;
    await progress.step(`${part.title}: building`, (say) => runBuild(part, logFile, say));
    stamp(part.name, print);
  }
}

function beginLog(logFile: string): void {
  try {
    mkdirSync(dirname(logFile), { recursive: true });
    writeFileSync(logFile, '');
  } catch {
    throw new StartProblem(
      `The checkout ${workspaceRoot} has to be built, and this user may not write to it`,
      'start as its owner, or have its owner run `npm run build` once',
    );
  }
}
