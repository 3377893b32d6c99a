import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../data/process-identity.ts';
import { until } from '../processes/wait.ts';
import { StartProblem } from '../start-problem.ts';
import { shown } from '../workspace.ts';

/** What PostgreSQL writes about itself into its folder. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** The server that says it runs on these files, alive or not. */
export function readPostmaster(clusterDir: string): Postmaster | null {
  try {
    const lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

/** The live server on these files, if there is one. */
export function livePostmaster(clusterDir: string): Postmaster | null {
  const found = readPostmaster(clusterDir);
  return found !== null && isAlive(found.pid) && isPostgres(found.pid) ? found : null;
}

/** After a launcher was killed its server needs a moment to end; one that stays is said so. */
export async function waitForLastServer(clusterDir: string): Promise<void> {
  if (await until(() => livePostmaster(clusterDir) === null, 10_000)) return;
  const pid = livePostmaster(clusterDir)?.pid;
  throw new StartProblem(
    `Another PostgreSQL (process ${pid}) still runs on ${shown(clusterDir)}`,
    `stop it with \`kill -INT ${pid}\` and start again`,
  );
}

/** A recycled process id may belong to anything; where we can look, we look. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}
