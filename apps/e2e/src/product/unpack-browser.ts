import { existsSync, writeFileSync } from 'node:fs';
import { runFolder, workspace } from './workspace';

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
  const folder = runFolder('browser');
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  process.env['TMPDIR'] = folder;
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  nameFonts(folder);
  return { chromium, path };
}

/** Its own font list names a folder that is not ours: without fonts nothing would be drawn at all. */
function nameFonts(folder: string): void {
  const folders = [
    `${folder}/fonts`,
    '/usr/share/fonts',
    ...['noto-sans', 'noto-sans-sc'].map(
      (name) => `${workspace}/node_modules/@expo-google-fonts/${name}`,
    ),
  ];
  const list = folders.map((each) => `<dir>${each}</dir>`).join('');
  writeFileSync(
    `${folder}/fonts.conf`,
    `<?xml version="1.0"?><fontconfig>${list}<cachedir>${folder}/font-cache</cachedir></fontconfig>\n`,
  );
  process.env['FONTCONFIG_FILE'] = `${folder}/fonts.conf`;
}
