/** `npm run connector -- list | check <key> | connect <key> --controller <slug>`: systems from the command line. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildServer } from '../database/built-migrations.ts';
import { withInstalledDatabase } from '../database/target-database.ts';
import { StartProblem } from '../launcher/start-problem.ts';
import { inWorkspace } from '../launcher/workspace.ts';
import { printKinds, printReport } from './print.ts';
import type { CheckReport, Kind } from './print.ts';

const usage = `Use: npm run connector -- list
     npm run connector -- check <key> [--set name=value …]
     npm run connector -- connect <key> --controller <slug> [--name text] [--set name=value …]
Parameters have presets in connector.yaml; secrets come from the variable it names, or from --set.`;

type Request = {
  key: string;
  typed: Record<string, string>;
  environment: NodeJS.ProcessEnv;
  controller?: string;
  name?: string;
};

/** What the built package offers. */
type Commands = {
  listKinds(config: unknown): Promise<Kind[]>;
  checkSystem(config: unknown, request: Request): Promise<CheckReport>;
  connectSystem(config: unknown, request: Request): Promise<string>;
  refusalInWords(error: unknown): string | null;
};

const require = createRequire(import.meta.url);

function commands(): Commands {
  return require('@tabularium/server-connectors/command/connector-command') as Commands;
}

/** Settings as the processes of this installation have them. */
function configFor(databaseUrl: string): unknown {
  const { Config } = require('@tabularium/server-platform') as {
    Config: { read(environment: NodeJS.ProcessEnv): unknown };
  };
  return Config.read({
    TABULARIUM_MODE: 'demo',
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: resolve(process.env['DATA_DIR'] || inWorkspace('.data')),
  });
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      controller: { type: 'string' },
      name: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
    },
  });
  const [verb, key = ''] = positionals;
  const typed = Object.fromEntries(values.set.map(pair));
  const request: Request = { key, typed, environment: process.env, ...values };
  buildServer();
  if (verb === 'list')
    return printKinds(await commands().listKinds(configFor('postgres://unused')));
  if (verb === 'check' && key !== '') {
    const isOk = printReport(await commands().checkSystem(configFor('postgres://unused'), request));
    process.exitCode = isOk ? 0 : 1;
    return;
  }
  if (verb === 'connect' && key !== '' && values.controller !== undefined) {
    const id = await withInstalledDatabase((url) =>
      commands().connectSystem(configFor(url), request),
    );
    console.log(`connected: ${id}`);
    return;
  }
  throw new Error(usage);
}

function pair(text: string): [string, string] {
  const cut = text.indexOf('=');
  if (cut < 1) throw new Error(`--set ${text}: write name=value`);
  return [text.slice(0, cut), text.slice(cut + 1)];
}

try {
  await main();
} catch (error) {
  const refusal = error instanceof StartProblem ? error.line() : commands().refusalInWords(error);
  console.error(refusal ?? (error as Error).message);
  process.exitCode = 1;
}
