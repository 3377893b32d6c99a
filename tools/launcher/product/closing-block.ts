import { secret } from '../data/secrets.ts';
import type { Settings } from '../settings.ts';
import { productVersion, shown } from '../workspace.ts';

const accounts = [
  ['mara.vogt@lindenhof.example', 'data protection officer'],
  ['theo.lambert@lindenhof.example', 'administrator (sees no request contents)'],
] as const;

/** The one block that says all that is needed after a start. */
export function closingBlock(settings: Settings, link: string | null, took: string): string {
  const rows: [string, string][] = [
    ['Staff app', `${settings.staffUrl}/`],
    ['Portal', `${settings.publicUrl}/p`],
  ];
  if (link !== null) rows.push(['Set up', `${link}  (works once)`]);
  if (settings.catchesMail) rows.push(['Mail', `http://127.0.0.1:${settings.mailPagePort}/`]);
  if (settings.mode === 'demo') rows.push(...demoRows(settings));
  rows.push(['Data folder', shown(settings.dataDir)], ['Stop', 'Ctrl-C']);
  const title = `Tabularium ${productVersion()} is ready (${took})${sample(settings)}`;
  const line = '─'.repeat(72);
  const body = rows.map(([name, value]) => `  ${name.padEnd(13)}${value}`);
  return ['', line, `  ${title}`, '', ...body, line, ''].join('\n');
}

function sample(settings: Settings): string {
  return settings.mode === 'demo' ? ' · sample data' : '';
}

function demoRows(settings: Settings): [string, string][] {
  const people = accounts.map(([address, role], index): [string, string] => [
    index === 0 ? 'Sign in as' : '',
    `${address.padEnd(32)} ${role}`,
  ]);
  return [...people, ['Password', secret(settings.dataDir, 'demo-password')]];
}
