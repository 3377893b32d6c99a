import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { prepareDataFolder } from '../launcher/data/data-folder.ts';
import { lockFolder, refuseWhenLocked } from '../launcher/data/folder-lock.ts';
import { secret } from '../launcher/data/secrets.ts';
import { clusterFolder, startEmbeddedPostgres } from '../launcher/postgres/embedded-postgres.ts';
import { applicationUrl } from '../launcher/postgres/postgres-roles.ts';
import { livePostmaster } from '../launcher/postgres/postmaster.ts';
import { ProcessTree } from '../launcher/product/process-tree.ts';
import { Progress } from '../launcher/progress.ts';
import { inWorkspace } from '../launcher/workspace.ts';

type Work<T> = (url: string) => Promise<T>;

/**
 * Works on the installation's database: DATABASE_URL, else the embedded server of the data folder,
 * which is used as it runs or started for the time of the work.
 */
export async function withInstalledDatabase<T>(work: Work<T>): Promise<T> {
  const external = process.env['DATABASE_URL'];
  if (external) return work(external);
  const dataDir = resolve(process.env['DATA_DIR'] || inWorkspace('.data'));
  const running = livePostmaster(clusterFolder(dataDir));
  if (running !== null) {
    return work(applicationUrl(running.port, secret(dataDir, 'database-password')));
  }
  refuseWhenLocked(dataDir);
  prepareDataFolder(dataDir);
  const unlock = await lockFolder(dataDir);
  try {
    return await withServer(dataDir, work);
  } finally {
    unlock();
  }
}

/** Works on an empty database of a server that exists only for this. */
export async function withThrowawayDatabase<T>(work: Work<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tabularium-schema-'));
  try {
    prepareDataFolder(dataDir);
    return await withServer(dataDir, work, { throwaway: true });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function withServer<T>(
  dataDir: string,
  work: Work<T>,
  options: { throwaway?: boolean } = {},
): Promise<T> {
  const tree = new ProcessTree(new Progress());
  try {
    return await work(await startEmbeddedPostgres(dataDir, tree, () => undefined, options));
  } finally {
    await tree.stop();
  }
}
