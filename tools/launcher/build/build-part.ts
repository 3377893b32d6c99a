import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { withDeathSignal } from '../processes/child-process.ts';
import { logTail } from '../processes/log-tail.ts';
import { StartProblem } from '../start-problem.ts';
import { shown, workspaceRoot } from '../workspace.ts';

/** One thing that is built: from which sources, by which command, into what. */
export type Part = {
  readonly name: string;
  readonly title: string;
  readonly sources: readonly string[];
  readonly outputs: readonly string[];
  readonly args: readonly string[];
};

const settings = ['package-lock.json', 'tsconfig.base.json'];

/** All parts of the product in the order they are built. */
export const parts: readonly Part[] = [
  {
    name: 'server',
    title: 'Server',
    sources: [
      ...settings,
      '.swcrc',
      'tools/build',
      'apps/api',
      'apps/worker',
      'libs/domain',
      'libs/contract',
      'libs/connectors',
      'libs/server',
      'migrations',
    ],
    outputs: ['apps/api/dist/main.js', 'apps/worker/dist/main.js'],
    args: ['tools/build/build-server.ts'],
  },
  {
    name: 'web',
    title: 'Staff app and portal',
    sources: [
      ...settings,
      'nx.json',
      'tsconfig.web.json',
      'apps/web',
      'apps/portal',
      'libs/web',
      'libs/contract/src',
      'libs/domain/src',
    ],
    outputs: ['apps/web/dist/browser/index.html', 'apps/portal/dist/browser/index.html'],
    args: [
      'node_modules/nx/dist/bin/nx.js',
      'run-many',
      '-t',
      'build',
      '-p',
      'web,portal',
      '--outputStyle=stream',
    ],
  },
];

/** Runs the command of one part, its output going to the log; lines worth seeing are passed on. */
export async function runBuild(
  part: Part,
  logFile: string,
  say: (detail: string) => void,
): Promise<void> {
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  const [command, args] = withDeathSignal('SIGTERM', process.execPath, part.args);
  const child = spawn(command, args, {
    cwd: workspaceRoot,
    env: {
      ...process.env,
      NX_DAEMON: 'false',
      NX_TUI: 'false',
      NX_NO_CLOUD: 'true',
      NG_CLI_ANALYTICS: 'false',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log.write(text);
      const line = text.split('\n').findLast((each) => telling.test(each));
      if (line) say(shortened(line));
    });
  }
  const forward = (): void => void child.kill('SIGTERM');
  process.once('SIGTERM', forward);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  process.off('SIGTERM', forward);
  await new Promise<void>((resolve) => log.end(resolve));
  if (code === 0) return;
  throw new StartProblem(
    `${part.title} could not be built:\n    ${logTail(logFile, 12).join('\n    ')}\n  The build log is ${shown(logFile)}`,
    'if the checkout is unchanged, run `npm ci` again and make sure that it may be written to',
  );
}

const telling = /^\S*:? *(Application bundle generation|server:)/;

/** "portal:  Application bundle generation complete. [9.7 seconds] - 2026…" without what is noise. */
function shortened(line: string): string {
  return line
    .replace(/ - \d{4}-.*$/, '')
    .replace(/:\s+/, ': ')
    .replace('Application bundle generation', 'bundle')
    .trim()
    .slice(0, 60);
}
