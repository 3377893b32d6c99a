import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '../start-problem.ts';
import { shown } from '../workspace.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { PostgresUser } from './postgres-user.ts';

const majorVersion = '18';

/** Whether the database files are there; refuses those of another PostgreSQL. */
export function hasCluster(clusterDir: string): boolean {
  const file = join(clusterDir, 'PG_VERSION');
  if (!existsSync(file)) return false;
  const version = readFileSync(file, 'utf8').trim();
  if (version === majorVersion) return true;
  throw new StartProblem(
    `The database in ${shown(clusterDir)} was written by PostgreSQL ${version}, this is ${majorVersion}`,
    'start it with the release that wrote it, or choose another DATA_DIR',
  );
}

/**
 * Makes the database files. They grow under another name and move into place when whole, so a start
 * that was broken off leaves nothing half made.
 */
export async function createCluster(
  binaries: PostgresBinaries,
  user: PostgresUser,
  clusterDir: string,
  password: string,
): Promise<void> {
  const growing = `${clusterDir}.new`;
  const passwordFile = `${clusterDir}.password`;
  rmSync(growing, { recursive: true, force: true });
  mkdirSync(growing, { mode: 0o700 });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user.privileges.length > 0) {
    for (const path of [growing, passwordFile]) chownSync(path, user.uid, user.gid);
  }
  try {
    await runInitdb(binaries, user, [
      `--pgdata=${growing}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Byte order, but letters of all scripts change case: the same on every machine.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(growing, clusterDir);
}

async function runInitdb(
  binaries: PostgresBinaries,
  user: PostgresUser,
  args: string[],
): Promise<void> {
  const [command, before] =
    user.privileges.length > 0
      ? ['setpriv', [...user.privileges, '--', binaries.initdb]]
      : [binaries.initdb, []];
  const child = spawn(command, [...before, ...args], {
    env: { ...binaries.env },
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      errors += error.message;
      resolve(null);
    });
    child.once('close', resolve);
  });
  if (code === 0) return;
  const line = errors.split('\n').findLast((text) => text.trim() !== '') ?? `exit ${code}`;
  throw new StartProblem(
    `The embedded PostgreSQL could not make its files (${line.trim()})`,
    'check the space and the rights of DATA_DIR, or set DATABASE_URL to a server of your own',
  );
}
