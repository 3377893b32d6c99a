import { rmSync } from 'node:fs';
import type { Progress } from '../progress.ts';
import { parts, runBuild } from './build-part.ts';
import { fingerprint, isBuilt, stamp } from './fingerprint.ts';

/** Builds what has changed since it was built last (at the first start: everything). */
export async function buildWhatChanged(
  progress: Progress,
  logFile: string,
  options: { force?: boolean } = {},
): Promise<void> {
  rmSync(logFile, { force: true });
  for (const part of parts) {
    const print = fingerprint(part.sources);
    if (!options.force && isBuilt(part.name, print, part.outputs)) continue;
    await progress.step(`${part.title}: building`, (say) => runBuild(part, logFile, say));
    stamp(part.name, print);
  }
}
