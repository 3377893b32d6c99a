import { createRequire } from 'node:module';
import { buildServer } from '../build/build-server.ts';
import { killCases } from './kills/kill-cases.ts';
import { KillHouse } from './kills/kill-house.ts';
import { runCase, type CaseEnd, type Disturbance } from './kills/run-case.ts';

type Count = { passed: number; failed: number };
type Case = { readonly name: string; readonly act: string } & Disturbance;

const port = 4790;

/**
 * `npm run test:proof -- kills [--share=1/4] [--seed=7] [--only=WORDS]`: real processes on a real database.
 * For every boundary of the typed list a worker runs a request, kills itself there, and is followed by
 * another one: the end must be that of a run nobody disturbed, each row erased once.
 */
export async function main(options: readonly string[]): Promise<Count> {
  await buildServer();
  requireWholeList();
  const cases = chosen(options);
  const house = await KillHouse.open(port);
  try {
    const undisturbed = await runCase(house, 1, { killAt: null });
    return await runAll(house, cases, undisturbed);
  } finally {
    await house.close();
  }
}

/** The typed list and the cases must be the same, also where types were not checked. */
function requireWholeList(): void {
  const require = createRequire(import.meta.url);
  const { stepBoundaries } = require('@tabularium/domain/fulfilment/step-kinds') as {
    stepBoundaries: readonly string[];
  };
  const missing = stepBoundaries.filter((boundary) => !Object.hasOwn(killCases, boundary));
  const unknown = Object.keys(killCases).filter((name) => !stepBoundaries.includes(name));
  if (missing.length + unknown.length > 0) {
    throw new Error(
      `Boundaries without a case: ${missing.join(', ')}; unknown: ${unknown.join(', ')}`,
    );
  }
}

function chosen(options: readonly string[]): Case[] {
  const option = (name: string) =>
    options.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
  const all: Case[] = [
    ...Object.entries(killCases).map(([name, act]) => ({ name, act, killAt: name })),
    { name: 'queue wiped while it works', act: 'all', killAt: null, meddle: wipeQueue },
  ];
  const words = option('only') ?? '';
  const [part = 1, parts = 1] = (option('share') ?? '1/1').split('/').map(Number);
  const order = shuffled(all, Number(option('seed') ?? 1));
  const share = parts === 1 ? all : order.filter((_one, index) => index % parts === part - 1);
  return share.filter(({ name }) => name.includes(words));
}

/** The same order for the same seed. */
function shuffled<T>(all: readonly T[], seed: number): T[] {
  let state = seed;
  const next = () => (state = (state * 48_271 + 11) % 2_147_483_647) / 2_147_483_647;
  return all
    .map((one) => ({ one, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

/** All tables of the queue emptied, the worker running (decision 11). */
async function wipeQueue(house: KillHouse): Promise<void> {
  const { rows } = await house.own.query<{ name: string }>(
    `select format('bullmq.%I', table_name) as name from information_schema.tables
     where table_schema = 'bullmq' and table_type = 'BASE TABLE' and table_name not like '%migration%'`,
  );
  for (let round = 0; round < 3; round += 1) {
    await house.own.query(`truncate ${rows.map((row) => row.name).join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

async function runAll(
  house: KillHouse,
  cases: readonly Case[],
  undisturbed: CaseEnd,
): Promise<Count> {
  const count = { passed: 0, failed: 0 };
  console.log(`${'boundary'.padEnd(36)}${'act'.padEnd(10)}killed  tries      time  end`);
  for (const [index, each] of cases.entries()) {
    const began = performance.now();
    const line = await runCase(house, index + 2, each).then(
      (end) => verdictOf(each, end, undisturbed),
      (error: Error) => ({ ok: false, saw: '     -      -', said: error.message }),
    );
    count[line.ok ? 'passed' : 'failed'] += 1;
    const took = `${((performance.now() - began) / 1000).toFixed(1)} s`.padStart(9);
    const name = `${line.ok ? '✓' : '✗'} ${each.name}`.padEnd(36);
    console.log(`${name}${each.act.padEnd(10)}${line.saw} ${took}  ${line.said}`);
  }
  return count;
}

function verdictOf({ killAt }: Case, end: CaseEnd, undisturbed: CaseEnd) {
  const saw = `${String(end.deaths).padStart(6)} ${String(end.attempts).padStart(6)}`;
  if (killAt !== null && end.deaths !== 1) return { ok: false, saw, said: 'was not killed once' };
  const isSame = end.state === undisturbed.state;
  const said = isSame ? 'same as undisturbed' : `differs: ${end.state}`;
  return { ok: isSame, saw, said };
}
