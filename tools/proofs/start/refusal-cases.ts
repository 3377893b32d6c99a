import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { CheckoutCopy } from './checkout-copy.ts';
import { Launch, type LaunchOptions } from './launch.ts';
import { expectNothingLeft } from './left-overs.ts';
import { expect, type StartCase } from './start-case.ts';

type Given = Partial<LaunchOptions>;

/** What keeps a start from happening, each said in one line with its fix. */
export const refusalCases: readonly StartCase[] = [
  refusal(
    'unreachable data folder: below a file',
    /data folder.*part of the path is a file/,
    (copy) => {
      writeFileSync(join(copy.folder, '.a-file'), '');
      return { dataDir: join(copy.folder, '.a-file', 'data') };
    },
  ),
  refusal('unreachable data folder: no permission', /data folder.*no permission/, () => ({
    uid: 65_534,
    dataDir: '/root/tabularium-data',
  })),
  refusal('the demo refuses another host', /127\.0\.0\.1 only/, () => ({
    env: { HOST: '0.0.0.0' },
  })),
  refusal('the demo refuses production', /NODE_ENV=production/, () => ({
    env: { NODE_ENV: 'production' },
  })),
  refusal('production without a mail server', /SMTP_URL/, () => ({
    env: { TABULARIUM_MODE: 'production' },
  })),
  refusal('a port that is no number', /PORT is not a number/, () => ({ env: { PORT: 'abc' } })),
  refusal(
    'a database that does not answer',
    /could not be brought up to date.*ECONNREFUSED/,
    () => ({
      env: { DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:9/none' },
    }),
  ),
  refusal('an unknown option', /not an option/, () => ({ args: ['--nonsense'] })),
  {
    name: 'a used port',
    async run(copy) {
      const held = createServer();
      const port = await new Promise<number>((resolve) => {
        held.listen(0, '127.0.0.1', () => resolve((held.address() as { port: number }).port));
      });
      try {
        return await expectRefused(copy, { port: port - 1 }, new RegExp(`Port ${port} .*in use`));
      } finally {
        held.close();
      }
    },
  },
];

function refusal(name: string, words: RegExp, given: (copy: CheckoutCopy) => Given): StartCase {
  return { name, run: (copy) => expectRefused(copy, given(copy), words) };
}

/**
 * The start must end by itself, with one line that matches and names a fix, leaving nothing (unless
 * the data folder is shared with a start that runs).
 */
export async function expectRefused(
  copy: CheckoutCopy,
  given: Given,
  words: RegExp,
  isShared = false,
): Promise<string> {
  const options = { folder: copy.folder, dataDir: copy.dataFolder('refused'), ...given };
  const launch = await Launch.begin(options);
  try {
    const lines = await launch.refused();
    const said = lines.filter((line) => words.test(line));
    expect(said.length === 1, `it said: ${lines.join(' / ')}`);
    const line = said[0] ?? '';
    expect(line.includes('Fix: '), `no fix in: ${line}`);
    expect(!lines.some((each) => /^\s+at /.test(each)), `a stack is shown: ${lines.join(' / ')}`);
    if (!isShared) await expectNothingLeft(options.dataDir, 3);
    return line.slice(0, 60);
  } finally {
    launch.signal('SIGKILL');
  }
}
