import { join } from 'node:path';
import { freePort } from '../checks.ts';
import { hasSecret, secret, secretPath, writeDatabaseUrl } from '../data/secrets.ts';
import { logTail } from '../processes/log-tail.ts';
import type { OrphanGuard } from '../processes/orphan-guard.ts';
import { Supervised, type Listener } from '../processes/supervisor.ts';
import { until } from '../processes/wait.ts';
import { StartProblem } from '../start-problem.ts';
import { shown } from '../workspace.ts';
import { findPostgres, type PostgresBinaries } from './postgres-binaries.ts';
import { createCluster, hasCluster } from './postgres-cluster.ts';
import { answers, applicationUrl, createRoleAndDatabase, superuserUrl } from './postgres-roles.ts';
import { choosePostgresUser, type PostgresUser } from './postgres-user.ts';
import { readPostmaster, waitForLastServer } from './postmaster.ts';

/** Who keeps the server, and hears of it as soon as it runs. */
export type ServerKeeper = {
  readonly guard: OrphanGuard;
  readonly listener: Listener;
  setDatabase(server: Supervised): void;
};

/** Where the database files of a data folder lie. */
export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'pg');
}

/**
 * Starts the embedded server on the files of the data folder, making them at the first start, and
 * answers with the address that the product uses.
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  keeper: ServerKeeper,
  say: (detail: string) => void,
  options: { throwaway?: boolean } = {},
): Promise<string> {
  const clusterDir = clusterFolder(dataDir);
  const binaries = findPostgres(dataDir);
  const user = choosePostgresUser(binaries, dataDir, clusterDir);
  if (!hasCluster(clusterDir)) {
    say('making the database files');
    await createCluster(binaries, user, clusterDir, secret(dataDir, 'postgres-password'));
  } else if (!hasSecret(dataDir, 'postgres-password')) {
    throw new StartProblem(
      `${shown(secretPath(dataDir, 'postgres-password'))} is missing, so the database cannot be opened`,
      'put the keys folder back from your backup',
    );
  }
  await waitForLastServer(clusterDir);
  const port = await freePort();
  const spec = serverSpec(binaries, user, dataDir, {
    port: String(port),
    ...(options.throwaway ? { fsync: 'off', synchronous_commit: 'off' } : {}),
  });
  let failure: string | null = null;
  const server = new Supervised(spec, keeper.guard, {
    warn: (line) => keeper.listener.warn(line),
    gaveUp: (line) => {
      failure = line;
      keeper.listener.gaveUp(line);
    },
  });
  keeper.setDatabase(server);
  server.start();
  const superuser = superuserUrl(port, secret(dataDir, 'postgres-password'));
  const ready = await until(
    async () => failure !== null || (isOurs(clusterDir, server) && (await answers(superuser))),
    60_000,
  );
  if (!ready || failure !== null) throw await notReady(server, spec.logFile);
  const password = secret(dataDir, 'database-password');
  await createRoleAndDatabase(superuser, password);
  const url = applicationUrl(port, password);
  writeDatabaseUrl(dataDir, url);
  return url;
}

/** A port can answer for somebody else's server: ours is the one that wrote our child's id. */
function isOurs(clusterDir: string, server: Supervised): boolean {
  const found = readPostmaster(clusterDir);
  return found !== null && found.ready && found.pid === server.pid;
}

async function notReady(server: Supervised, logFile: string): Promise<StartProblem> {
  await server.stop();
  const said = logTail(logFile, 1)[0] ?? 'it said nothing';
  return new StartProblem(
    `The embedded PostgreSQL does not start (${said.trim()})`,
    `read ${shown(logFile)}, or set DATABASE_URL to a PostgreSQL server of your own`,
  );
}

function serverSpec(
  binaries: PostgresBinaries,
  user: PostgresUser,
  dataDir: string,
  given: Readonly<Record<string, string>>,
): Supervised['spec'] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    fsync: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and their values may hold personal data: the log never gets to see them.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: '0',
    log_statement: 'none',
    ...given,
  };
  return {
    name: 'PostgreSQL',
    command: binaries.postgres,
    args: [
      '-D',
      clusterFolder(dataDir),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    cwd: '/',
    env: { ...binaries.env },
    logFile: join(dataDir, 'logs', 'postgres.log'),
    stopSignal: 'SIGINT',
    privileges: user.privileges,
  };
}
