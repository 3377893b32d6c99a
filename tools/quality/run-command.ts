import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The workspace's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a program of `node_modules/.bin` (or PATH), showing its output unless quiet; never throws. */
export function runCommand(
  program: string,
  parameters: readonly string[],
  options: { quiet?: boolean; env?: Record<string, string>; folder?: string } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const path = `${root}/node_modules/.bin:${process.env['PATH'] ?? ''}`;
    const child = spawn(program, parameters, {
      cwd: options.folder ?? root,
      env: {
        ...process.env,
        ...options.env,
        PATH: path,
        NX_DAEMON: 'false',
        NX_TUI: 'false',
        NX_NO_CLOUD: 'true',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk: Buffer, to: NodeJS.WriteStream) => {
      output += chunk.toString();
      if (!options.quiet) to.write(chunk);
    };
    child.stdout.on('data', (chunk: Buffer) => take(chunk, process.stdout));
    child.stderr.on('data', (chunk: Buffer) => take(chunk, process.stderr));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
