/** `npm start`: everything from a fresh checkout to a product that answers, and its orderly end. */
import { buildWhatChanged } from './build/first-build.ts';
import { checkNatives, checkNode, checkPorts } from './checks.ts';
import { keepMode, prepareDataFolder } from './data/data-folder.ts';
import { lockFolder, refuseWhenLocked } from './data/folder-lock.ts';
import { startEmbeddedPostgres } from './postgres/embedded-postgres.ts';
import { closingBlock } from './product/closing-block.ts';
import { waitForHealth } from './product/health.ts';
import { ProcessTree } from './product/process-tree.ts';
import { productEnvironment } from './product/product-environment.ts';
import { apiSpec, mailCatcherSpec, workerSpec } from './product/programs.ts';
import { isFounded, migrate, prepareDemo, setupLink } from './product/product-steps.ts';
import { Progress } from './progress.ts';
import { readSettings, type Settings } from './settings.ts';
import { StartProblem } from './start-problem.ts';
import { inWorkspace, productVersion, shown } from './workspace.ts';

const progress = new Progress();
const tree = new ProcessTree(progress);
let unlock: () => void = () => undefined;
let ending = false;
let endingSince: number | null = null;

async function start(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  checkNode();
  checkNatives(settings);
  refuseWhenLocked(settings.dataDir);
  await checkPorts(settings);
  prepareDataFolder(settings.dataDir);
  unlock = await lockFolder(settings.dataDir);
  keepMode(settings.dataDir, settings.mode);
  const kind = { demo: 'demo', empty: 'no sample data', production: 'production' }[settings.mode];
  progress.print(`Tabularium ${productVersion()} · ${kind} · data in ${shown(settings.dataDir)}`);
  await buildWhatChanged(progress, inWorkspace('.cache', 'build.log'));
  if (ending) return;
  const env = productEnvironment(settings, await database(settings));
  await progress.step('Database: up to date', async () => void (await migrate(settings, env)));
  // The build may have taken minutes: whoever took a port since would answer in our place.
  await checkPorts(settings);
  if (settings.catchesMail) tree.run(mailCatcherSpec(settings, env));
  if (settings.mode === 'demo' && !(await isFounded(env['DATABASE_URL'] ?? ''))) {
    await progress.step('Sample company: accounts', () => prepareDemo(settings, env));
  }
  if (ending) return;
  await progress.step('Product: starting', async () => {
    tree.run(apiSpec(settings, env));
    tree.run(workerSpec(settings, env));
    await waitForHealth(settings, () => tree.gaveUp);
  });
  const link = settings.mode !== 'demo' ? await setupLink(settings, env) : null;
  progress.print(closingBlock(settings, link, progress.total()));
  tree.whenGivenUp((line) => void fail(new StartProblem(line, 'correct that and start again')));
}

async function database(settings: Settings): Promise<string> {
  if (settings.databaseUrl !== null) return settings.databaseUrl;
  if (settings.mode === 'production') {
    progress.warn('The embedded PostgreSQL has no backup tools: set DATABASE_URL for production');
  }
  return progress.step('PostgreSQL: starting', (say) =>
    startEmbeddedPostgres(settings.dataDir, tree, say),
  );
}

async function stop(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  await tree.stop();
  unlock();
  process.exit(code);
}

async function fail(error: unknown): Promise<void> {
  if (ending) return;
  progress.print(error instanceof StartProblem ? error.line() : String((error as Error).stack));
  await stop(1);
}

function interrupted(): void {
  if (endingSince === null) {
    endingSince = performance.now();
    progress.print('\nStopping …');
    void stop(0);
  } else if (performance.now() - endingSince > 1000) {
    // Asked again. Not sooner: one Ctrl-C reaches us from the terminal and once more from npm.
    tree.kill();
  }
}

/** npm that is killed takes nobody with it: without it nobody could stop us by Ctrl-C. */
function endWithNpm(): void {
  if (!process.env['npm_lifecycle_event']) return;
  const npm = process.ppid;
  setInterval(() => process.ppid === npm || endingSince !== null || interrupted(), 1000).unref();
}

// A terminal that went away must not keep us from ending the children.
process.stdout.on('error', () => undefined);
process.on('SIGINT', interrupted);
process.on('SIGTERM', interrupted);
process.on('SIGHUP', interrupted);
process.on('uncaughtException', (error) => void fail(error));
process.on('unhandledRejection', (error) => void fail(error));

endWithNpm();
await start().catch(fail);
