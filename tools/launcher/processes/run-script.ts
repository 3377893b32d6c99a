import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { workspaceRoot } from '../workspace.ts';
import { withDeathSignal } from './child-process.ts';

/** How a script that runs to its end ended, and what it wrote to its standard output. */
export type ScriptEnd = { readonly code: number | null; readonly output: string };

/** Runs one of our own scripts to its end; what it says on standard error goes to the log. */
export async function runScript(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  logFile: string,
): Promise<ScriptEnd> {
  const [command, allArgs] = withDeathSignal('SIGTERM', process.execPath, [script, ...args]);
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(command, allArgs, {
    cwd: workspaceRoot,
    env: { ...env },
    stdio: ['ignore', 'pipe', log],
  });
  closeSync(log);
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  return { code, output };
}
