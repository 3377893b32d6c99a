import { accessSync, chmodSync, constants, mkdirSync, readFileSync, statSync } from 'node:fs';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Mode } from '../settings.ts';
import { StartProblem } from '../start-problem.ts';
import { shown } from '../workspace.ts';

const privateFolders = ['keys', 'logs', 'mail', 'connectors'];

/** Creates the data folder where it is missing and makes sure that this user can work in it. */
export function prepareDataFolder(dataDir: string): void {
  makeReachable(dataDir);
  const fix = 'set DATA_DIR to a folder that you own, for example DATA_DIR=$HOME/tabularium-data';
  try {
    if (!statSync(dataDir).isDirectory()) throw new Error('not a folder');
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    // Access rights can lie (read-only mounts, quotas): a real write says the truth.
    const probe = join(dataDir, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    for (const name of privateFolders)
      mkdirSync(join(dataDir, name), { mode: 0o700, recursive: true });
    for (const name of privateFolders) accessSync(join(dataDir, name), constants.W_OK);
  } catch (error) {
    throw new StartProblem(
      `The data folder ${shown(dataDir)} cannot be used (${reason(error)})`,
      fix,
    );
  }
}

/** A folder keeps the mode it was begun with: sample data and a real installation never mix. */
export function keepMode(dataDir: string, mode: Mode): void {
  const path = join(dataDir, 'mode');
  const before = readText(path);
  if (before === null) {
    writeFileSync(path, `${mode}\n`);
    return;
  }
  if ((before === 'demo') === (mode === 'demo')) return;
  const other = 'or set DATA_DIR to another folder';
  if (before === 'demo') {
    throw new StartProblem(
      `The data folder ${shown(dataDir)} holds the demo`,
      `start it with \`npm start\`, ${other}`,
    );
  }
  throw new StartProblem(
    `The data folder ${shown(dataDir)} holds an installation without sample data`,
    `start it with \`npm start -- --empty\` or TABULARIUM_MODE=production, ${other}`,
  );
}

/**
 * Makes the folder and its missing parents, each open for passing through: as root the database
 * runs as another user who has to get to its own folder below.
 */
function makeReachable(path: string): void {
  try {
    if (statSync(path, { throwIfNoEntry: false })) return;
    makeReachable(dirname(path));
    mkdirSync(path);
    chmodSync(path, 0o755);
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem(
      `The data folder cannot be made: ${shown(path)} (${reason(error)})`,
      'set DATA_DIR to a place where you may write, for example DATA_DIR=$HOME/tabularium-data',
    );
  }
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const words: Record<string, string> = {
    EACCES: 'no permission',
    EPERM: 'no permission',
    EROFS: 'read-only file system',
    ENOTDIR: 'a part of the path is a file',
    ENOENT: 'a part of the path is missing',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
  };
  return code ? (words[code] ?? code) : (error as Error).message;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
