import { resolve } from 'node:path';
import { StartProblem } from './start-problem.ts';
import { inWorkspace } from './workspace.ts';

export type Mode = 'demo' | 'empty' | 'production';

/** What the launcher works by; docs/settings.md explains each variable. */
export type Settings = {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  readonly mailPagePort: number;
  readonly smtpPort: number;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly smtpUrl: string | null;
  readonly publicUrl: string;
  readonly staffUrl: string;
  /** The mail catcher stands in for a mail server: never in production. */
  readonly catchesMail: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings of one start from its arguments and environment, or says what is wrong. */
export function readSettings(args: readonly string[], environment: Environment): Settings {
  const mode = readMode(args, environment);
  const host = environment['HOST'] || '127.0.0.1';
  const port = readPort(environment['PORT']);
  const smtpUrl = readUrl(environment, 'SMTP_URL', ['smtp:', 'smtps:']);
  const local = `http://${host === '127.0.0.1' || host === 'localhost' ? host : '127.0.0.1'}:${port}`;
  refuseUnsafe(mode, host, smtpUrl, environment['NODE_ENV']);
  return {
    mode,
    host,
    port,
    mailPagePort: port + 1,
    smtpPort: port + 2,
    dataDir: resolve(environment['DATA_DIR'] || inWorkspace('.data')),
    databaseUrl: readUrl(environment, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    redisUrl: readUrl(environment, 'REDIS_URL', ['redis:', 'rediss:']),
    smtpUrl,
    publicUrl: readUrl(environment, 'PUBLIC_URL', ['http:', 'https:']) ?? local,
    staffUrl: readUrl(environment, 'STAFF_URL', ['http:', 'https:']) ?? local,
    catchesMail: mode !== 'production' && smtpUrl === null,
  };
}

function readMode(args: readonly string[], environment: Environment): Mode {
  const unknown = args.find((arg) => arg !== '--empty');
  if (unknown !== undefined) {
    throw new StartProblem(
      `"${unknown}" is not an option of the start`,
      'use `npm start` or `npm start -- --empty`',
    );
  }
  const asked = environment['TABULARIUM_MODE'] || null;
  if (asked !== null && asked !== 'demo' && asked !== 'empty' && asked !== 'production') {
    throw new StartProblem(
      'TABULARIUM_MODE is not one of demo, empty, production',
      'correct or unset it',
    );
  }
  if (!args.includes('--empty')) return asked ?? 'demo';
  if (asked === 'production') {
    throw new StartProblem(
      '--empty and TABULARIUM_MODE=production contradict each other',
      'leave one of them out',
    );
  }
  return 'empty';
}

function readPort(text: string | undefined): number {
  if (!text) return 4300;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_532) {
    throw new StartProblem('PORT is not a number from 1 to 65532', 'set for example PORT=4300');
  }
  return port;
}

function readUrl(environment: Environment, name: string, protocols: string[]): string | null {
  const text = environment[name];
  if (!text) return null;
  // The value itself is never repeated: it may hold a password.
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
    throw new StartProblem(
      `${name} is not an address that starts with ${protocols.join('// or ')}//`,
      'correct or unset it (docs/settings.md shows the form)',
    );
  }
  return text.replace(/\/$/, '');
}

function refuseUnsafe(
  mode: Mode,
  host: string,
  smtpUrl: string | null,
  nodeEnv: string | undefined,
): void {
  if (mode === 'demo' && host !== '127.0.0.1') {
    throw new StartProblem(
      'The demo listens on 127.0.0.1 only, and HOST is another address',
      'unset HOST, or start without sample data: `npm start -- --empty`',
    );
  }
  if (mode === 'demo' && nodeEnv === 'production') {
    throw new StartProblem(
      'The demo does not run with NODE_ENV=production',
      'unset NODE_ENV, or set TABULARIUM_MODE=production for an installation without sample data',
    );
  }
  if (mode === 'production' && smtpUrl === null) {
    throw new StartProblem(
      'Production needs a mail server and SMTP_URL is not set',
      'set SMTP_URL=smtp://user:password@host:587',
    );
  }
}
