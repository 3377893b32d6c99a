import { OrphanGuard } from '../processes/orphan-guard.ts';
import { Supervised, type Listener } from '../processes/supervisor.ts';
import type { ChildSpec } from '../processes/child-process.ts';
import type { Progress } from '../progress.ts';

/** All long-lived children of one start, and the order in which they end. */
export class ProcessTree {
  readonly guard = new OrphanGuard();
  readonly #progress: Progress;
  readonly #programs: Supervised[] = [];
  #database: Supervised | null = null;
  #gaveUp: string | null = null;
  #onGiveUp: ((line: string) => void) | null = null;
  #stopped: Promise<void> | null = null;

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  /** What the children report to. */
  readonly listener: Listener = {
    warn: (line) => this.#progress.warn(line),
    gaveUp: (line) => {
      this.#gaveUp ??= line;
      this.#onGiveUp?.(line);
    },
  };

  /** The line of the first child that was given up. */
  get gaveUp(): string | null {
    return this.#gaveUp;
  }

  /** Names the child that all others need: it is ended last. */
  setDatabase(server: Supervised): void {
    this.#database = server;
  }

  /** Starts a program of the product, unless the ending has begun. */
  run(spec: ChildSpec): void {
    if (this.#stopped !== null) return;
    const program = new Supervised(spec, this.guard, this.listener);
    this.#programs.push(program);
    program.start();
  }

  /** Calls back when a child is given up, also when that has happened already. */
  whenGivenUp(callback: (line: string) => void): void {
    this.#onGiveUp = callback;
    if (this.#gaveUp !== null) callback(this.#gaveUp);
  }

  /** Ends the programs together, then the database; asked twice it is the same ending. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stopInOrder();
    return this.#stopped;
  }

  /** Ends everything at once. */
  kill(): void {
    for (const program of this.#programs) program.kill();
    this.#database?.kill();
  }

  async #stopInOrder(): Promise<void> {
    await Promise.all(this.#programs.map((program) => program.stop()));
    await this.#database?.stop(15_000);
    this.guard.close();
  }
}
