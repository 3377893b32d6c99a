import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartProblem } from '../start-problem.ts';
import { shown } from '../workspace.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';

/** PostgreSQL refuses to run as root: then it runs as this user, which every Linux knows (nobody). */
const nobody = 65_534;

/** Who the server runs as. */
export type PostgresUser = {
  readonly uid: number;
  readonly gid: number;
  /** Arguments for `setpriv`; empty when the launcher's own user is the right one. */
  readonly privileges: readonly string[];
};

/** The user for the server, tried out on the very programs and folder it has to reach. */
export function choosePostgresUser(
  binaries: PostgresBinaries,
  dataDir: string,
  clusterDir: string,
): PostgresUser {
  const me = process.getuid?.() ?? -1;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (me !== 0) {
    if (owner && owner.uid !== me) throw foreignFolder(clusterDir, owner.uid);
    return { uid: me, gid: process.getgid?.() ?? -1, privileges: [] };
  }
  const uid = owner && owner.uid !== 0 ? owner.uid : nobody;
  const gid = owner && owner.uid !== 0 ? owner.gid : nobody;
  const drop = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  if (reaches(binaries, dataDir, drop)) return { uid, gid, privileges: drop };
  // The checkout lies below a folder that only root may pass (root's home): lend the server the one
  // capability to pass it. Without the securebit the change of user would take it away again.
  const reading = [
    ...drop,
    '--inh-caps=+dac_read_search',
    '--ambient-caps=+dac_read_search',
    '--securebits=+no_setuid_fixup',
  ];
  if (reaches(binaries, dataDir, reading)) return { uid, gid, privileges: reading };
  throw new StartProblem(
    `As root the database runs as user ${uid}, who cannot reach ${shown(dataDir)} or the checkout`,
    'start as a plain user, or move both out of the folder that only root may enter, ' +
      'or set DATABASE_URL to a PostgreSQL server of your own',
  );
}

function reaches(binaries: PostgresBinaries, dataDir: string, privileges: string[]): boolean {
  const run = (...command: string[]): boolean =>
    spawnSync('setpriv', [...privileges, '--', ...command], {
      stdio: 'ignore',
      env: { ...binaries.env },
      cwd: '/',
    }).status === 0;
  return run(binaries.initdb, '--version') && run('/usr/bin/test', '-d', `${dataDir}/.`);
}

function foreignFolder(clusterDir: string, uid: number): StartProblem {
  return new StartProblem(
    `The database in ${shown(clusterDir)} belongs to user ${uid} (an earlier start was by root?)`,
    'start as that user, or hand the folder over: `sudo chown -R $(id -u) ' +
      `${shown(clusterDir)}\`, or choose another DATA_DIR`,
  );
}
