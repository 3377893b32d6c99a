import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckoutCopy } from './checkout-copy.ts';
import { Launch, type LaunchOptions } from './launch.ts';
import { expectNothingLeft } from './left-overs.ts';
import { expect, plainUid, secondsText, type StartCase } from './start-case.ts';

/** Who may start it, and from where. */
export const userCases: readonly StartCase[] = [
  {
    name: 'plain user, fresh checkout, packages of another user',
    async run(copy) {
      copy.giveTo(plainUid);
      mkdirSync(join(copy.folder, '.home'), { recursive: true });
      copy.giveTo(plainUid);
      const saw = await firstAndSecondStart(copy, 'plain', { uid: plainUid });
      expect(
        statSync(join(copy.dataFolder('plain'), 'pg')).uid === plainUid,
        'pg has another owner',
      );
      return saw;
    },
  },
  {
    name: 'root, checkout that all may enter',
    async run(copy) {
      copy.giveTo(0);
      const saw = await firstAndSecondStart(copy, 'root', {});
      const owner = statSync(join(copy.dataFolder('root'), 'pg')).uid;
      expect(owner === plainUid, `the database runs as ${owner}`);
      return saw;
    },
  },
  {
    name: "root, below a folder that only root may enter (root's home)",
    async run(copy) {
      copy.moveTo('home-of-root', 'checkout', 0o700);
      return firstAndSecondStart(copy, 'home', {});
    },
  },
  {
    name: 'a space in the path',
    async run(copy) {
      copy.moveTo('with a space', 'check out', 0o755);
      return firstAndSecondStart(copy, 'with space', {});
    },
  },
];

/** First start, Ctrl-C, second start within 10 s, Ctrl-C; nothing may be left either time. */
export async function firstAndSecondStart(
  copy: Pick<CheckoutCopy, 'folder' | 'dataFolder'>,
  name: string,
  options: Partial<LaunchOptions>,
): Promise<string> {
  const dataDir = copy.dataFolder(name);
  const all = { folder: copy.folder, dataDir, ...options };
  const first = await startAndStop(all, 600);
  const second = await startAndStop(all, 60);
  expect(second <= 10, `the second start took ${secondsText(second)}`);
  expectPrivate(dataDir);
  return `first ${secondsText(first)}, second ${secondsText(second)}`;
}

async function startAndStop(options: LaunchOptions, patience: number): Promise<number> {
  const launch = await Launch.begin(options);
  try {
    const took = await launch.ready(patience);
    expect((await launch.health()) === 200, 'the health answer is not 200');
    const mailPage = await fetch(`http://127.0.0.1:${launch.port + 1}/`);
    expect(mailPage.status === 200, 'the mail page does not answer');
    expect(launch.output.includes(`:${launch.port}/p`), 'the block does not name the portal');
    await launch.interrupt();
    await expectNothingLeft(options.dataDir, 5);
    return took;
  } finally {
    launch.signal('SIGKILL');
  }
}

function expectPrivate(dataDir: string): void {
  for (const name of ['keys', 'logs', 'mail', 'pg']) {
    const mode = statSync(join(dataDir, name)).mode & 0o777;
    expect(mode === 0o700, `${name} has mode ${mode.toString(8)}`);
  }
  for (const name of ['postgres-password', 'database-password', 'demo-password', 'root-key']) {
    const mode = statSync(join(dataDir, 'keys', name)).mode & 0o777;
    expect(mode === 0o600, `keys/${name} has mode ${mode.toString(8)}`);
  }
  const log = readFileSync(join(dataDir, 'logs', 'postgres.log'), 'utf8');
  expect(!/ERROR:/.test(log), 'the database log holds errors of statements');
}
