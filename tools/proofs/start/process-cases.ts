import type { CheckoutCopy } from './checkout-copy.ts';
import { pause, until } from '../../launcher/processes/wait.ts';
import { Launch, type LaunchOptions } from './launch.ts';
import { expectNothingLeft, processesOf } from './left-overs.ts';
import { expectRefused } from './refusal-cases.ts';
import { expect, secondsText, type StartCase } from './start-case.ts';

/** What happens to the processes when one of them, or the launcher, ends in a way it should not. */
export const processCases: readonly StartCase[] = [
  {
    name: 'a second start on the same data folder',
    run: (copy) =>
      running(copy, {}, (_launch, dataDir) =>
        expectRefused(copy, { dataDir }, /already runs on the data folder/, true),
      ),
  },
  ...[
    'apps/api/dist/main.js',
    'apps/worker/dist/main.js',
    '/bin/postgres',
    'start-mail-catcher.ts',
  ].map((program): StartCase => ({
    name: `killed: ${program.replace('/dist/main.js', '')} comes back`,
    run: (copy) =>
      running(copy, {}, async (launch, dataDir) => {
        const before = one(dataDir, program);
        process.kill(before, 'SIGKILL');
        await launch.says(/starting it again/, 5);
        const began = performance.now();
        const isBack = async (): Promise<boolean> =>
          found(dataDir, program).some((pid) => pid !== before) && (await launch.health()) === 200;
        expect(await until(isBack, 20_000), 'it did not come back within 20 s');
        const took = (performance.now() - began) / 1000;
        const after = one(dataDir, program);
        await pause(3000);
        expect(one(dataDir, program) === after, 'it came back and ended again');
        expect((await launch.health()) === 200, 'it is not well afterwards');
        return `back after ${secondsText(took)}`;
      }),
  })),
  {
    name: 'the launcher is killed: nothing is left',
    run: (copy) => running(copy, {}, killLauncher),
  },
  {
    name: 'the same without setpriv (as on a mac)',
    run: (copy) => running(copy, { env: { TABULARIUM_WITHOUT_SETPRIV: '1' } }, killLauncher),
  },
  ...(['SIGTERM', 'SIGKILL'] as const).map((signal): StartCase => ({
    name: `${signal} to npm alone: nothing is left`,
    run: (copy) =>
      running(copy, {}, async (launch, dataDir) => {
        const began = performance.now();
        launch.signalNpm(signal);
        await expectNothingLeft(dataDir, 12);
        return `all gone after ${secondsText((performance.now() - began) / 1000)}`;
      }),
  })),
  {
    name: 'Ctrl-C in the middle of a first start',
    async run(copy) {
      const dataDir = copy.dataFolder('broken-off');
      const launch = await Launch.begin({ folder: copy.folder, dataDir });
      await launch.says(/PostgreSQL: starting/, 60);
      const took = await launch.interrupt();
      await expectNothingLeft(dataDir, 5);
      const again = await Launch.begin({ folder: copy.folder, dataDir });
      await again.ready(120);
      await again.interrupt();
      return `over after ${secondsText(took)}, and the next start works`;
    },
  },
  {
    name: '--empty: a set-up link, and no mixing with the demo',
    async run(copy) {
      const dataDir = copy.dataFolder('empty');
      const launch = await Launch.begin({ folder: copy.folder, dataDir, args: ['--empty'] });
      try {
        await launch.ready(120);
        expect(/Set up +http:\/\/127\.0\.0\.1:\d+\/\S+/.test(launch.output), 'no set-up link');
        expect(!/demo-password|lindenhof/i.test(launch.output), 'it speaks of the demo');
        await launch.interrupt();
        return await expectRefused(copy, { dataDir }, /without sample data/);
      } finally {
        launch.signal('SIGKILL');
      }
    },
  },
];

/** Starts on the data folder that these cases share, does the work, and sees that nothing is left. */
async function running(
  copy: CheckoutCopy,
  given: Partial<LaunchOptions>,
  work: (launch: Launch, dataDir: string) => Promise<string>,
): Promise<string> {
  const dataDir = copy.dataFolder('processes');
  const launch = await Launch.begin({ folder: copy.folder, dataDir, ...given });
  try {
    await launch.ready(120);
    const saw = await work(launch, dataDir);
    launch.signal('SIGINT');
    await expectNothingLeft(dataDir, 15);
    return saw;
  } finally {
    launch.signal('SIGKILL');
  }
}

async function killLauncher(launch: Launch, dataDir: string): Promise<string> {
  const began = performance.now();
  launch.signal('SIGKILL');
  await expectNothingLeft(dataDir, 12);
  return `all gone after ${secondsText((performance.now() - began) / 1000)}`;
}

function found(dataDir: string, program: string): number[] {
  return processesOf(dataDir)
    .filter(({ command }) => command.includes(program) && !command.startsWith('setpriv'))
    .map(({ pid }) => pid);
}

function one(dataDir: string, program: string): number {
  const [pid] = found(dataDir, program);
  expect(pid !== undefined, `${program} does not run`);
  return pid;
}
