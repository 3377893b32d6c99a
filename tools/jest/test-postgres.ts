// One embedded PostgreSQL for a whole test run: no durability, below the system's temporary folder.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer } from '../build/build-server.ts';
import { findPostgres, type PostgresBinaries } from '../launcher/postgres/postgres-binaries.ts';
import { choosePostgresUser, type PostgresUser } from '../launcher/postgres/postgres-user.ts';
import { withDeathSignal } from '../launcher/processes/child-process.ts';

const require = createRequire(import.meta.url);

/** A running test server. */
export type TestPostgres = { readonly url: string; stop(): Promise<void> };

const settings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'shared_buffers=64MB',
  'max_connections=200',
  'wal_level=minimal',
  'max_wal_senders=0',
  'unix_socket_directories=',
  'listen_addresses=127.0.0.1',
  'timezone=UTC',
  'log_min_messages=fatal',
];

/** Starts the server and fills the template database that specs clone. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'tabularium-test-'));
  chmodSync(folder, 0o755);
  const cluster = join(folder, 'pg');
  const binaries = findPostgres(folder);
  const user = choosePostgresUser(binaries, folder, cluster);
  mkdirSync(cluster, { mode: 0o700 });
  if (user.privileges.length > 0) chownSync(cluster, user.uid, user.gid);
  initCluster(binaries, user, cluster);
  const port = await freePort();
  const server = startServer(binaries, user, cluster, port);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const stop = async (): Promise<void> => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await listens(port, server);
    await makeTemplate(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

function initCluster(binaries: PostgresBinaries, user: PostgresUser, cluster: string): void {
  const args = [
    `--pgdata=${cluster}`,
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--no-sync',
  ];
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const [command, all] = as(user, binaries.initdb, [...args, ...locale]);
  const { status, stderr } = spawnSync(command, all, {
    env: { ...binaries.env },
    cwd: '/',
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
}

function startServer(
  binaries: PostgresBinaries,
  user: PostgresUser,
  cluster: string,
  port: number,
): ChildProcess {
  const args = [
    '-D',
    cluster,
    '-p',
    String(port),
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  const [command, all] = withDeathSignal('SIGINT', binaries.postgres, args, user.privileges);
  return spawn(command, all, {
    env: { ...binaries.env },
    cwd: '/',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function as(user: PostgresUser, command: string, args: string[]): [string, string[]] {
  return user.privileges.length > 0
    ? ['setpriv', [...user.privileges, '--', command, ...args]]
    : [command, args];
}

async function makeTemplate(url: string): Promise<void> {
  await buildServer();
  const { Client } = require('pg') as typeof import('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('create database tabularium_template');
  await client.end();
  const { runAllMigrations } = require('@tabularium/migrations') as {
    runAllMigrations(url: string): Promise<string[]>;
  };
  await runAllMigrations(url.replace(/postgres$/, 'tabularium_template'));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function listens(port: number, server: ChildProcess): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    if (server.exitCode !== null)
      throw new Error(`The test PostgreSQL ended (${server.exitCode}).`);
    if (await accepts(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The test PostgreSQL does not listen.');
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket.destroy() !== undefined));
    socket.once('error', () => resolve(false));
  });
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGQUIT');
  });
}
