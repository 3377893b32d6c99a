import type { ChildProcess } from 'node:child_process';
import { badSettingsExit, rotateLog, startChild, type ChildSpec } from './child-process.ts';
import { lastWords } from './log-tail.ts';
import type { OrphanGuard } from './orphan-guard.ts';

/** Pauses before a crashed child is started again; after the last one it is given up. */
const backOff = [500, 1000, 2000, 4000, 8000, 15_000];
/** A child that ran this long was healthy: its earlier failures no longer count. */
const healthyAfter = 60_000;

/** What the supervised child's owner wants to hear. */
export type Listener = {
  warn(line: string): void;
  /** The child will not be started again; the line says why. */
  gaveUp(line: string): void;
};

/** Keeps one child running until it is told to stop. */
export class Supervised {
  readonly spec: ChildSpec;
  readonly #listener: Listener;
  readonly #guard: OrphanGuard;
  #child: ChildProcess | null = null;
  #exited: Promise<void> = Promise.resolve();
  #failures = 0;
  #stopping = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(spec: ChildSpec, guard: OrphanGuard, listener: Listener) {
    this.spec = spec;
    this.#guard = guard;
    this.#listener = listener;
    rotateLog(spec.logFile);
  }

  /** The running child's process id. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Starts the child. */
  start(): void {
    const began = performance.now();
    const child = startChild(this.spec);
    this.#child = child;
    this.#guard.watch(child.pid, this.spec.stopSignal);
    this.#exited = new Promise((resolve) => {
      const ended = (code: number | null, signal: string | null): void => {
        this.#guard.forget(child.pid);
        this.#child = null;
        resolve();
        if (!this.#stopping) this.#recover(code, signal, performance.now() - began);
      };
      child.once('error', () => ended(127, null));
      child.once('exit', ended);
    });
  }

  /** Asks the child to end, and ends it by force when it does not. */
  async stop(patience = 8000): Promise<void> {
    this.#stopping = true;
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#child === null) return;
    this.#child.kill(this.spec.stopSignal);
    const force = setTimeout(() => this.kill(), patience);
    await this.#exited;
    clearTimeout(force);
  }

  /** Ends the child and whatever it started, at once. */
  kill(): void {
    this.#stopping = true;
    const pid = this.#child?.pid;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      this.#child?.kill('SIGKILL');
    }
  }

  #recover(code: number | null, signal: string | null, lived: number): void {
    const { name, logFile } = this.spec;
    const how = signal ?? `exit ${code}`;
    const why = lastWords(logFile);
    if (code === badSettingsExit) {
      this.#listener.gaveUp(`${name} does not start: ${why ?? how}`);
      return;
    }
    if (lived > healthyAfter) this.#failures = 0;
    const wait = backOff[this.#failures];
    this.#failures += 1;
    if (wait === undefined) {
      const said = why === null ? '' : `, last line: ${why}`;
      this.#listener.gaveUp(
        `${name} ended ${this.#failures} times (${how}${said}); log ${logFile}`,
      );
      return;
    }
    this.#listener.warn(`${name} ended (${how}), starting it again in ${wait / 1000} s`);
    this.#timer = setTimeout(() => this.start(), wait);
  }
}
