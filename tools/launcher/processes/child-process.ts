import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, renameSync, rmSync, statSync } from 'node:fs';

/** How one child is run. */
export type ChildSpec = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** The signal it ends well on; the kernel sends the same when the launcher is killed. */
  readonly stopSignal: 'SIGTERM' | 'SIGINT';
  /** Arguments for `setpriv` that change the user (root only). */
  readonly privileges?: readonly string[];
};

/** Exit code by which a child says that its settings are wrong: starting it again is no use. */
export const badSettingsExit = 78;

let known: boolean | null = null;

/** Whether the kernel can be asked to end a child when the launcher dies (util-linux `setpriv`). */
export function hasParentDeathSignal(): boolean {
  if (process.env['TABULARIUM_WITHOUT_SETPRIV'] === '1') return false;
  known ??=
    process.platform === 'linux' &&
    spawnSync('setpriv', ['--pdeathsig=TERM', '--', '/bin/true'], { stdio: 'ignore' }).status === 0;
  return known;
}

/** The command line by which the kernel sends the child that signal when its parent dies. */
export function withDeathSignal(
  signal: ChildSpec['stopSignal'],
  command: string,
  args: readonly string[],
  privileges: readonly string[] = [],
): [command: string, args: string[]] {
  const wrap = [...privileges];
  if (hasParentDeathSignal()) wrap.push(`--pdeathsig=${signal.slice(3)}`);
  return wrap.length > 0 ? ['setpriv', [...wrap, '--', command, ...args]] : [command, [...args]];
}

/**
 * Starts a child in a process group of its own (so that Ctrl-C in the terminal reaches only the
 * launcher, which ends the children in the right order), its output going straight to the log file.
 */
export function startChild(spec: ChildSpec): ChildProcess {
  const [command, args] = withDeathSignal(
    spec.stopSignal,
    spec.command,
    spec.args,
    spec.privileges,
  );
  const log = openSync(spec.logFile, 'a', 0o600);
  try {
    return spawn(command, args, {
      cwd: spec.cwd,
      env: { ...spec.env },
      stdio: ['ignore', log, log],
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

/** Keeps the logs of the last three starts. */
export function rotateLog(logFile: string): void {
  if (!statSync(logFile, { throwIfNoEntry: false })) return;
  rmSync(`${logFile}.2`, { force: true });
  if (statSync(`${logFile}.1`, { throwIfNoEntry: false }))
    renameSync(`${logFile}.1`, `${logFile}.2`);
  renameSync(logFile, `${logFile}.1`);
}
