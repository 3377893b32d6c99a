import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { listenOnce } from '../../launcher/checks.ts';
import { until } from '../../launcher/processes/wait.ts';

/** How one start is made. */
export type LaunchOptions = {
  readonly folder: string;
  readonly dataDir: string;
  readonly port?: number;
  readonly uid?: number;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** A start of the product as a person makes it: `npm start` in a terminal of its own. */
export class Launch {
  readonly port: number;
  readonly #child: ChildProcess;
  readonly #began = performance.now();
  #output = '';

  private constructor(options: LaunchOptions, port: number) {
    this.port = port;
    const npm = ['start', '--', ...(options.args ?? [])];
    const drop =
      options.uid === undefined
        ? []
        : [`--reuid=${options.uid}`, `--regid=${options.uid}`, '--clear-groups', '--'];
    const [command, args] = drop.length > 0 ? ['setpriv', [...drop, 'npm', ...npm]] : ['npm', npm];
    this.#child = spawn(command, args, {
      cwd: options.folder,
      env: { ...plainEnvironment(options), PORT: String(port), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const hear = (text: string): string => (this.#output += text);
    this.#child.stdout?.setEncoding('utf8').on('data', hear);
    this.#child.stderr?.setEncoding('utf8').on('data', hear);
  }

  /** Begins the start. */
  static async begin(options: LaunchOptions): Promise<Launch> {
    return new Launch(options, options.port ?? (await freePorts()));
  }

  /** Everything said so far. */
  get output(): string {
    return this.#output;
  }

  /** Waits for the closing block; answers the seconds that took. */
  async ready(seconds: number): Promise<number> {
    const isReady = (): boolean => /is ready \(/.test(this.#output) || this.#ended();
    await until(isReady, seconds * 1000, 20);
    if (!/is ready \(/.test(this.#output)) throw new Error(`not ready: ${tail(this.#output)}`);
    return (performance.now() - this.#began) / 1000;
  }

  /** Waits for the words. */
  async says(words: RegExp, seconds: number): Promise<void> {
    if (await until(() => words.test(this.#output), seconds * 1000, 20)) return;
    throw new Error(`never said ${words}: ${tail(this.#output)}`);
  }

  /** Waits for the end of a start that has to be refused; answers the lines it said. */
  async refused(seconds = 30): Promise<string[]> {
    if (!(await until(() => this.#ended(), seconds * 1000, 20))) {
      throw new Error(`it was not refused: ${tail(this.#output)}`);
    }
    if (this.#child.exitCode === 0) throw new Error('it was refused, but ended with 0');
    return this.#output
      .split('\n')
      .filter((line) => line.trim() !== '' && !/^[>]|^npm /.test(line));
  }

  /** Ctrl-C: the terminal signals its whole foreground group. Answers the seconds until all is over. */
  async interrupt(): Promise<number> {
    const began = performance.now();
    this.signal('SIGINT');
    if (!(await until(() => this.#ended(), 25_000, 20))) throw new Error('Ctrl-C did not end it');
    return (performance.now() - began) / 1000;
  }

  /** Signals the whole group. */
  signal(signal: NodeJS.Signals): void {
    try {
      if (this.#child.pid !== undefined) process.kill(-this.#child.pid, signal);
    } catch {
      // Gone already.
    }
  }

  /** Signals npm alone, as a service manager does. */
  signalNpm(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** The health answer's status, 0 while nothing answers. */
  async health(): Promise<number> {
    try {
      const answer = await fetch(`http://127.0.0.1:${this.port}/api/health`);
      return answer.status;
    } catch {
      return 0;
    }
  }

  #ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}

/** The first of three free ports in a row, away from those the system hands out by itself. */
async function freePorts(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    const errors = [port, port + 1, port + 2].map((each) => listenOnce(each, '127.0.0.1'));
    if ((await Promise.all(errors)).every((error) => error === null)) return port;
  }
}

/** The environment of a fresh login: nothing of the session that runs the proof but its path. */
function plainEnvironment(options: LaunchOptions): Record<string, string> {
  const path = (process.env['PATH'] ?? '/usr/bin:/bin')
    .split(':')
    .filter((part) => !part.includes('node_modules'))
    .join(':');
  return {
    PATH: path,
    HOME:
      options.uid === undefined ? (process.env['HOME'] ?? '/root') : join(options.folder, '.home'),
    DATA_DIR: options.dataDir,
    NO_UPDATE_NOTIFIER: '1',
  };
}

function tail(text: string): string {
  return text.trim().split('\n').slice(-6).join(' / ').slice(-600);
}
