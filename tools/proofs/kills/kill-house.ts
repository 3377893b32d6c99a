import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { startTestPostgres, type TestPostgres } from '../../jest/test-postgres.ts';
import { workspaceRoot } from '../../launcher/workspace.ts';
import { StaffClient } from './staff-client.ts';
import { targetDocuments, targetSchema } from './target.ts';

const require = createRequire(import.meta.url);
const { Pool: PgPool } = require('pg') as typeof import('pg');

const password = 'correct horse battery staple';

/** The running product: a database server, the api, a connected system, and workers that may die. */
export class KillHouse {
  readonly folder: string;
  readonly server: TestPostgres;
  readonly own: Pool;
  readonly target: Pool;
  readonly client: StaffClient;
  controllerId = '';
  readonly #env: Readonly<Record<string, string>>;
  readonly #children = new Set<ChildProcess>();

  private constructor(server: TestPostgres, port: number) {
    this.server = server;
    this.folder = mkdtempSync(join(tmpdir(), 'tabularium-kills-'));
    const url = (database: string) => server.url.replace(/postgres$/, database);
    this.own = new PgPool({ connectionString: url('kills'), max: 3 });
    this.target = new PgPool({ connectionString: url('target'), max: 3 });
    this.client = new StaffClient(`http://127.0.0.1:${port}`);
    this.#env = {
      PATH: process.env['PATH'] ?? '',
      TABULARIUM_MODE: 'test',
      TABULARIUM_KEY: randomBytes(32).toString('base64url'),
      DATABASE_URL: url('kills'),
      DATA_DIR: this.folder,
      PORT: String(port),
      LOG_ERROR_TEXT: 'no',
    };
  }

  /** Everything up to a connected system. */
  static async open(port: number): Promise<KillHouse> {
    const server = await startTestPostgres();
    const admin = new PgPool({ connectionString: server.url, max: 1 });
    await admin.query('create database kills template tabularium_template');
    await admin.query('create database target');
    await admin.end();
    const house = new KillHouse(server, port);
    try {
      await house.#furnish();
      return house;
    } catch (error) {
      await house.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#children].map((child) => ended(child, 'SIGTERM')));
    await this.own.end();
    await this.target.end();
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A worker, to die at a boundary if one is named. */
  startWorker(killAt: string | null): ChildProcess {
    return this.#start('worker', killAt === null ? {} : { TABULARIUM_KILL_AT: killAt });
  }

  async stop(child: ChildProcess): Promise<void> {
    await ended(child, 'SIGTERM');
  }

  async #furnish(): Promise<void> {
    await this.target.query(targetSchema);
    const documents = join(this.folder, 'connectors', 'target');
    mkdirSync(documents, { recursive: true });
    for (const [name, text] of Object.entries(targetDocuments)) {
      writeFileSync(join(documents, name), text);
    }
    this.#start('api', {});
    await this.#answering();
    await this.#setUp();
    await this.#connect();
  }

  async #answering(): Promise<void> {
    for (let round = 0; round < 150; round += 1) {
      const answer = await this.client.get('/session').catch(() => null);
      if (answer !== null) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`The api does not answer; see ${this.folder}/api.log.`);
  }

  async #setUp(): Promise<void> {
    const token = await setupToken(this.#env);
    const email = 'dpo@kill.example';
    await this.client.post('/setup', {
      token,
      organisation: 'Kill proof',
      controller: controllerInput,
      account: { name: 'Dpo', email, password },
    });
    const session = await this.client.post<{ controllers: { id: string }[] }>('/session', {
      email,
      password,
    });
    this.controllerId = session.controllers[0]?.id ?? '';
  }

  async #connect(): Promise<void> {
    const { hostname: host, port, username: user } = new URL(this.server.url);
    await this.client.post('/connections', {
      controllerId: this.controllerId,
      key: 'target',
      name: 'Target',
      values: { host, port, database: 'target', user, ssl: 'disable' },
    });
  }

  #start(app: 'api' | 'worker', more: Readonly<Record<string, string>>): ChildProcess {
    const log = openSync(join(this.folder, `${app}.log`), 'a', 0o600);
    const child = spawn(process.execPath, [join(workspaceRoot, `apps/${app}/dist/main.js`)], {
      cwd: workspaceRoot,
      env: { ...this.#env, ...more },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.#children.add(child);
    child.once('exit', () => this.#children.delete(child));
    return child;
  }
}

const controllerInput = {
  ...{ name: 'Kill proof', slug: 'kill-proof', country: 'DE', region: 'DE-BW' },
  ...{ timeZone: 'Europe/Berlin', automaticSearch: false },
  ...{ authorityName: 'Authority', authorityUrl: 'https://authority.example' },
  ...{ authorityAddress: 'Street 1', dpoName: 'Dpo', dpoEmail: 'dpo@kill.example' },
  ...{ dpoPhone: '+49 761 1234567', postalAddress: 'Street 2', languages: ['en'] },
  defaultLanguage: 'en',
};

/** The one-time token that the launcher would print. */
function setupToken(env: Readonly<Record<string, string>>): Promise<string> {
  const script = join(workspaceRoot, 'libs/server/staff/dist/setup-link/print-setup-link.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { cwd: workspaceRoot, env: { ...env } });
    let printed = '';
    child.stdout.on('data', (part: Buffer) => (printed += part.toString()));
    child.once('error', reject);
    child.once('exit', () => {
      const token = printed.trim().split('#')[1];
      if (token) resolve(token);
      else reject(new Error('No set-up link was printed.'));
    });
  });
}

/** Ends a child and waits for it; one that does not end is killed. */
async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await gone;
  clearTimeout(late);
}
