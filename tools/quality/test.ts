import { readFileSync, mkdirSync } from 'node:fs';
import { lint } from './lint.ts';
import { root, runCommand } from './run-command.ts';
import { types } from './types.ts';

/**
 * `npm test [-- part …]`: lint, types, goldens, unit, database, web, start and e2e, in this order.
 * Every part runs even when an earlier one failed; the closing line counts them all.
 */
type Count = { passed: number; failed: number };

const parts: Readonly<Record<string, () => Promise<Count>>> = {
  lint,
  types,
  goldens: async () =>
    sum(
      await command('tools/build/build-server.ts'),
      await command('tools/contract/write-openapi.ts', '--check'),
      await command('tools/quality/contrast.ts'),
      await command('tools/database/check-schema-drift.ts'),
    ),
  unit: () =>
    jest(
      'unit',
      ['-c', 'jest.config.js', '--selectProjects', 'unit'],
      '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    ),
  database: () =>
    jest(
      'database',
      ['-c', 'jest.config.js', '--selectProjects', 'database', '--maxWorkers=2'],
      '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    ),
  web: () => jest('web', ['-c', 'jest.web.config.js'], ''),
  start: () => proof('start', '--own-user'),
  e2e: playwright,
};

function sum(...counts: readonly Count[]): Count {
  return counts.reduce(
    (all, each) => ({ passed: all.passed + each.passed, failed: all.failed + each.failed }),
    { passed: 0, failed: 0 },
  );
}

async function command(...parameters: readonly string[]): Promise<Count> {
  const ended = await runCommand('node', parameters, { quiet: true });
  if (ended.code !== 0) console.error(ended.output);
  console.log(`goldens: ${parameters.join(' ')} ${ended.code === 0 ? 'ok' : 'FAILED'}`);
  return ended.code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function jest(
  name: string,
  parameters: readonly string[],
  nodeOptions: string,
): Promise<Count> {
  const report = reportFile(name);
  const ended = await runCommand('jest', [...parameters, '--json', `--outputFile=${report}`], {
    env: { NODE_OPTIONS: nodeOptions },
  });
  const seen = readReport<{
    numPassedTests: number;
    numFailedTests: number;
    numRuntimeErrorTestSuites: number;
  }>(report);
  if (!seen || seen.numPassedTests === 0) return { passed: 0, failed: 1 };
  const failed = seen.numFailedTests + seen.numRuntimeErrorTestSuites;
  return { passed: seen.numPassedTests, failed: failed === 0 && ended.code !== 0 ? 1 : failed };
}

async function playwright(): Promise<Count> {
  const report = reportFile('e2e');
  const ended = await runCommand('playwright', ['test', '-c', 'apps/e2e/playwright.config.ts'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const stats = readReport<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  }>(report)?.stats;
  if (!stats || stats.expected === 0) return { passed: 0, failed: 1 };
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return { passed: stats.expected, failed: failed === 0 && ended.code !== 0 ? 1 : failed };
}

/** One case of a slow proof; its closing line says what came of it. */
async function proof(...parameters: readonly string[]): Promise<Count> {
  const ended = await runCommand('node', ['tools/quality/proof.ts', ...parameters]);
  const [, passed = '0', failed = '1'] = /^(\d+) passed, (\d+) failed$/m.exec(ended.output) ?? [];
  return { passed: Number(passed), failed: Number(failed) };
}

function reportFile(name: string): string {
  mkdirSync(`${root}/.cache/reports`, { recursive: true });
  return `${root}/.cache/reports/${name}.json`;
}

function readReport<Shape>(file: string): Shape | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Shape;
  } catch {
    return null;
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No part named ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
let total: Count = { passed: 0, failed: 0 };
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const start = performance.now();
  const count = await (parts[name] as () => Promise<Count>)();
  total = sum(total, count);
  console.log(
    `\n== ${name}: ${count.passed} ok, ${count.failed} not, ${Math.round((performance.now() - start) / 1000)} s ==\n`,
  );
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
