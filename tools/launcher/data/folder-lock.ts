import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from '../processes/wait.ts';
import { StartProblem } from '../start-problem.ts';
import { shown } from '../workspace.ts';
import { isAlive, startMark } from './process-identity.ts';

type Owner = { pid: number; mark: string | null };

/** The live process that holds the data folder, if there is one. */
export function lockOwner(dataDir: string): number | null {
  const owner = readOwner(lockPath(dataDir));
  if (owner === null || owner.pid === process.pid || !isAlive(owner.pid)) return null;
  return owner.mark === null || startMark(owner.pid) === owner.mark ? owner.pid : null;
}

/** Says in one line that another start holds the folder. */
export function refuseWhenLocked(dataDir: string): void {
  const pid = lockOwner(dataDir);
  if (pid === null) return;
  throw new StartProblem(
    `Tabularium already runs on the data folder ${shown(dataDir)} (process ${pid})`,
    'stop it with Ctrl-C there, or give this start a folder and port of its own: ' +
      'DATA_DIR=./.data-2 PORT=4320 npm start',
  );
}

/** Takes the data folder for this process; a lock left by a dead process is taken over. */
export async function lockFolder(dataDir: string): Promise<() => void> {
  const path = lockPath(dataDir);
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, mark: startMark(process.pid) }));
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      refuseWhenLocked(dataDir);
      rmSync(path, { force: true });
      if (!linked(mine, path)) continue;
      // Another start may have judged the same stale lock and replaced ours: the last one has it.
      await pause(50);
      if (readOwner(path)?.pid === process.pid) return () => release(path);
    }
    refuseWhenLocked(dataDir);
  } finally {
    rmSync(mine, { force: true });
  }
  throw new StartProblem('The data folder is being taken by another start', 'try again');
}

function lockPath(dataDir: string): string {
  return join(dataDir, 'launcher.lock');
}

/** A hard link is made whole or not at all, so two starts cannot both believe they have it. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // A file system without hard links: the plain write is the best there is.
    writeFileSync(to, readFileSync(from));
    return true;
  }
}

function release(path: string): void {
  if (readOwner(path)?.pid === process.pid) rmSync(path, { force: true });
}

function readOwner(path: string): Owner | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch {
    return null;
  }
}
