import { spawn, type ChildProcess } from 'node:child_process';
import { hasParentDeathSignal } from './child-process.ts';

/** Sees to it that no child outlives a launcher that was killed, also without `setpriv`. */
export class OrphanGuard {
  readonly #guard: ChildProcess | null;

  constructor() {
    this.#guard = hasParentDeathSignal() ? null : startGuard();
  }

  /** A child has started. */
  watch(pid: number | undefined, signal: NodeJS.Signals): void {
    if (pid !== undefined) this.#guard?.stdin?.write(`+${pid} ${signal}\n`);
  }

  /** A child has ended. */
  forget(pid: number | undefined): void {
    if (pid !== undefined) this.#guard?.stdin?.write(`-${pid}\n`);
  }

  /** All children are gone, and so may the guard be. */
  close(): void {
    this.#guard?.stdin?.end();
  }
}

function startGuard(): ChildProcess {
  const script = new URL('./guard.ts', import.meta.url).pathname;
  const guard = spawn(process.execPath, [decodeURIComponent(script)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.stdin.on('error', () => undefined);
  guard.unref();
  return guard;
}
