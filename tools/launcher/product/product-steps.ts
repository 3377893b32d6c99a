import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Postgres from 'pg';
import { secret } from '../data/secrets.ts';
import { lastWords } from '../processes/log-tail.ts';
import { runScript } from '../processes/run-script.ts';
import type { Settings } from '../settings.ts';
import { StartProblem } from '../start-problem.ts';
import { inWorkspace, shown } from '../workspace.ts';
import { logOf } from './product-environment.ts';

const { Client } = createRequire(import.meta.url)('pg') as typeof Postgres;

type Env = Readonly<Record<string, string>>;

/** Brings the database to the version of this code. */
export async function migrate(settings: Settings, env: Env): Promise<string> {
  const log = logOf(settings, 'migrate');
  const script = inWorkspace('tools', 'database', 'migrate.ts');
  const { code, output } = await runScript(script, ['up'], env, log);
  if (code === 0) return output.trim().split('\n').at(-1) ?? '';
  const why = lastWords(log) ?? `exit ${code}`;
  const external = settings.databaseUrl !== null;
  throw new StartProblem(
    `The database could not be brought up to date (${why})`,
    external
      ? 'check that DATABASE_URL is right and its server runs, PostgreSQL 15 or newer'
      : `read ${shown(log)}`,
  );
}

/** Whether the sample company has been founded (that happens all at once). */
export async function isFounded(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from demo_seeds');
    return rowCount !== null && rowCount > 0;
  } finally {
    await client.end();
  }
}

/** Demo only: organisation, controllers and accounts, so that one can sign in at once. */
export async function prepareDemo(settings: Settings, env: Env): Promise<void> {
  const script = inWorkspace('libs', 'server', 'demo', 'dist', 'prepare-demo', 'prepare-demo.js');
  if (!existsSync(script)) return;
  // The accounts are founded with it and the closing block shows it: it must exist before both.
  secret(settings.dataDir, 'demo-password');
  const log = logOf(settings, 'demo');
  const { code } = await runScript(script, [], env, log);
  if (code === 0) return;
  throw new StartProblem(
    `The sample company could not be prepared (${lastWords(log) ?? `exit ${code}`})`,
    `read ${shown(log)}, or start without sample data: \`npm start -- --empty\` with another DATA_DIR`,
  );
}

/** The one-time link that sets up a new installation; null once there is an account. */
export async function setupLink(settings: Settings, env: Env): Promise<string | null> {
  const folder = inWorkspace('libs', 'server', 'staff', 'dist', 'setup-link');
  const script = `${folder}/print-setup-link.js`;
  if (!existsSync(script)) return null;
  const { output } = await runScript(script, [], env, logOf(settings, 'setup-link'));
  return output.split('\n').find((line) => /^https?:\/\//.test(line)) ?? null;
}
