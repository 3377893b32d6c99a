import { existsSync } from 'node:fs';
import { runFolder } from './workspace';

/** How to launch Chromium: CHROMIUM_PATH where a person has one, else the browser that npm brought. */
export async function browserLaunch(): Promise<{ executablePath: string; args: string[] }> {
  const quiet = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ];
  const own = process.env['CHROMIUM_PATH'];
  if (own) return { executablePath: own, args: quiet };
  const { chromium, path } = await packed();
  return {
    executablePath: path,
    args: [
      ...chromium.args.filter(
        (arg: string) => !arg.startsWith('--headless') && arg !== '--single-process',
      ),
      ...quiet,
    ],
  };
}

/** Unpacks the browser once, so that the first test does not pay for it. */
export async function unpackBrowser(): Promise<void> {
  const { executablePath } = await browserLaunch();
  if (!existsSync(executablePath))
    throw new Error(`There is no browser at ${executablePath}. Set CHROMIUM_PATH.`);
}

/** The package carries libraries a bare Debian lacks, but unpacks them only if it thinks it runs in a cloud function. */
async function packed() {
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  process.env['TMPDIR'] = runFolder('browser');
  const { default: chromium } = await import('@sparticuz/chromium');
  return { chromium, path: await chromium.executablePath() };
}
