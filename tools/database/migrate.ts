/** `npm run migrate [-- up | down [n] | status]`: the schema forward, back, or where it stands. */
import { StartProblem } from '../launcher/start-problem.ts';
import { builtMigrations } from './built-migrations.ts';
import { withInstalledDatabase } from './target-database.ts';

const usage = 'Use: npm run migrate [-- up | down [n] | status]';

async function up(url: string): Promise<void> {
  const applied = await builtMigrations().runAllMigrations(url);
  for (const name of applied) console.log(`up    ${name}`);
  console.log(applied.length > 0 ? `${applied.length} applied` : 'already up to date');
}

async function down(url: string, count: number): Promise<void> {
  for (const name of await builtMigrations().revertMigrations(url, count)) {
    console.log(`down  ${name}`);
  }
}

async function status(url: string): Promise<void> {
  for (const { name, done } of await builtMigrations().migrationStatus(url)) {
    console.log(`${done ? 'done ' : 'open '} ${name}`);
  }
}

function work(url: string): Promise<void> {
  const [verb = 'up', count = '1'] = process.argv.slice(2);
  if (verb === 'up') return up(url);
  if (verb === 'status') return status(url);
  if (verb === 'down' && Number.isInteger(Number(count)) && Number(count) > 0) {
    return down(url, Number(count));
  }
  throw new Error(usage);
}

try {
  await withInstalledDatabase(work);
} catch (error) {
  console.error(error instanceof StartProblem ? error.line() : sentence(error));
  process.exitCode = 1;
}

/** A refused connection is an error of many errors without a text of its own. */
function sentence(error: unknown): string {
  const { message, code } = error as Error & { code?: string };
  return message || `The database cannot be reached (${code ?? 'unknown'})`;
}
