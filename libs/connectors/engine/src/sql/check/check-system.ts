import type { CheckReport, CheckStep } from '../../connected-system';
import { millisecondsOf } from '../../documents/document-words';
import type { SystemDocuments } from '../../documents/read-documents';
import { toSystemFailure } from '../postgres-failure';
import { poolConfig, PostgresSessions, type Run } from '../postgres-sessions';
import { readTables, type TableFacts } from '../tables';
import { failed, listed, ok, skipped, timed, warn, type Seen } from './check-step';
import { reach, signInFailed } from './reach';
import { eraseRights, hiddenRows, references } from './rights';
import { counts, replacements, structure, undescribed } from './structure';
import type { SystemAccess } from '../system-access';

const stepNames = [
  'Reach',
  'Sign in',
  'Structure',
  'Read one',
  'Nothing hidden',
  'Erase right',
  'Replacement values',
  'References',
  'Columns described',
  'Clock skew',
] as const;
type StepName = (typeof stepNames)[number];

/** Steps without which the following ones make no sense. */
const needed: readonly StepName[] = ['Reach', 'Sign in', 'Structure'];

/** Tests a connection from the cable to the rights. Reads no personal value and changes nothing. */
export async function checkSystem(
  documents: SystemDocuments,
  access: SystemAccess,
): Promise<CheckReport> {
  const { limits } = documents.connector;
  const steps: CheckStep[] = [];
  const timeout = millisecondsOf(limits.connect_timeout);
  steps.push(
    await timed('Reach', () =>
      reach(access.settings['host'] ?? '', Number(access.settings['port']), timeout),
    ),
  );
  if (hasFailed(steps)) return report(steps, []);
  const sessions = new PostgresSessions(
    poolConfig(access.settings, access.secrets, limits),
    limits,
  );
  try {
    steps.push(
      await timed('Sign in', () =>
        sessions.reading((run) => signIn(run, access)).catch(signInFailed),
      ),
    );
    if (hasFailed(steps)) return report(steps, []);
    return await sessions.reading((run) => checkInside(run, documents, access, steps));
  } catch (error) {
    steps.push({
      ...skipped(stepNames[steps.length] ?? 'Clock skew', ''),
      state: 'failed',
      seen: `The database said: ${toSystemFailure(error).said}`,
    });
    return report(steps, []);
  } finally {
    await sessions.close();
  }
}

async function checkInside(
  run: Run,
  documents: SystemDocuments,
  access: SystemAccess,
  steps: CheckStep[],
): Promise<CheckReport> {
  const tables = [...(await readTables(run, documents.dataset)).values()];
  const inside: Record<Exclude<StepName, 'Reach' | 'Sign in'>, () => Promise<Seen>> = {
    Structure: () => structure(run, tables),
    'Read one': () => readOne(run, tables),
    'Nothing hidden': () => hiddenRows(run, tables),
    'Erase right': () => eraseRights(run, tables),
    'Replacement values': () => replacements(run, tables),
    References: () => references(run, tables, documents.dataset.not_personal),
    'Columns described': async () => undescribed(tables),
    'Clock skew': () => clockSkew(run, access),
  };
  for (const [name, step] of Object.entries(inside)) {
    steps.push(await timed(name, step));
    if (hasFailed(steps)) break;
  }
  return report(steps, await counts(run, tables));
}

function hasFailed(steps: readonly CheckStep[]): boolean {
  return steps.some((step) => step.state === 'failed' && needed.some((name) => name === step.name));
}

function report(steps: readonly CheckStep[], collections: CheckReport['collections']): CheckReport {
  const after = steps.find((step) => step.state === 'failed')?.name ?? '';
  const rest = stepNames.slice(steps.length).map((name) => skipped(name, after));
  return {
    ok: steps.every((step) => step.state !== 'failed'),
    steps: [...steps, ...rest],
    collections,
  };
}

async function signIn(run: Run, access: SystemAccess): Promise<Seen> {
  const [[user, version, encoding, isEncrypted] = []] = await run(
    `select current_user, current_setting('server_version'), current_setting('server_encoding'),
            coalesce((select ssl from pg_catalog.pg_stat_ssl where pid = pg_backend_pid()), false)`,
  );
  const seen = `As ${user}, PostgreSQL ${version?.split(' ')[0]}, ${isEncrypted === 't' ? 'encrypted' : 'not encrypted'}.`;
  if (encoding !== 'UTF8') {
    return warn(
      `${seen} The database is in ${encoding}.`,
      'Look-alike and accented spellings can only be found in a UTF-8 database.',
    );
  }
  const host = access.settings['host'] ?? '';
  const isLocal = /^(localhost|127\.|::1$)/.test(host);
  return isEncrypted === 't' || isLocal
    ? ok(seen)
    : warn(seen, 'Choose a TLS mode, so that personal data does not cross the network in clear.');
}

async function readOne(run: Run, tables: readonly TableFacts[]): Promise<Seen> {
  const empty: string[] = [];
  for (const table of tables) {
    const rows = await run(`select 1 from ${table.sql} limit 1`);
    if (rows.length === 0) empty.push(table.collection);
  }
  const texts = tables.reduce((sum, table) => sum + table.document.free_text.length, 0);
  const seen = `A record of each of ${tables.length - empty.length} collections can be read; ${texts} free-text columns are searched.`;
  return empty.length === 0
    ? ok(seen)
    : warn(
        `${seen} Empty: ${listed(empty)}.`,
        'Nothing to do if these tables are meant to be empty.',
      );
}

async function clockSkew(run: Run, access: SystemAccess): Promise<Seen> {
  const before = access.now().epochMilliseconds;
  const [[server] = []] = await run(
    `select (extract(epoch from clock_timestamp()) * 1000)::bigint`,
  );
  const skew = Math.abs(Number(server) - (before + access.now().epochMilliseconds) / 2);
  if (skew > 3_600_000)
    return failed(
      `The clocks differ by ${Math.round(skew / 60_000)} minutes.`,
      'Set both machines to a time server: terms and evidence rest on the date.',
    );
  if (skew > 5000)
    return warn(
      `The clocks differ by ${Math.round(skew / 1000)} s.`,
      'Set both machines to a time server.',
    );
  return ok(`The clocks differ by ${Math.round(skew)} ms.`);
}
