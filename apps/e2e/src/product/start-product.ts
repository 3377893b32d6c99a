import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, rmSync } from 'node:fs';
import { addresses, port, runFolder, workspace } from './workspace';
import { unpackBrowser } from './unpack-browser';

/** Starts the product as a person would (`npm start`, demo mode) on a fresh data folder; answers how to stop it. */
export async function startProduct(): Promise<() => Promise<void>> {
  await unpackBrowser();
  const data = runFolder('data');
  rmSync(data, { recursive: true, force: true });
  const log = createWriteStream(`${runFolder()}/product.log`);
  const child = spawn('npm', ['start'], {
    cwd: workspace,
    env: { ...process.env, PORT: String(port), DATA_DIR: data, NODE_OPTIONS: '', CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  await untilReady(child);
  return () => stop(child);
}

async function untilReady(child: ChildProcess): Promise<void> {
  const end = Date.now() + 300_000;
  while (Date.now() < end) {
    if (child.exitCode !== null)
      throw new Error(`npm start ended with ${child.exitCode}; see .cache/e2e/product.log`);
    const answer = await fetch(`${addresses.api}/health`).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The product was not ready after five minutes; see .cache/e2e/product.log');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGINT');
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20_000))]);
}

// eslint-disable-next-line no-restricted-syntax -- Playwright takes a global set-up from the default export
export default startProduct;
