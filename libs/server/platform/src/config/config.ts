import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addressOf, numberOf, SettingError, textOf, wordOf } from './environment';
import type { Environment } from './environment';

/** How this install runs: a show, a fresh install, the real thing, or under test. */
export type Mode = 'demo' | 'empty' | 'production' | 'test';

const modes = ['demo', 'empty', 'production', 'test'] as const;

/** The settings of one process, read once and checked; the only reader of the environment. */
export class Config {
  /** The product's version, as in the root package. */
  readonly version: string = productVersion();
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly staffUrl: string;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  /** The root key as given; undefined means the key file in the data folder. */
  readonly rootKeyText: string | undefined;
  readonly databasePool: number;
  readonly queuePool: number;
  readonly workerConcurrency: number;
  /** An outbox row enqueued longer ago than this and still not done is enqueued again. */
  readonly outboxRetryMs: number;
  readonly outboxPollMs: number;
  readonly uploadLimitBytes: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Development only: error messages may quote data, so they stay out of the log by default. */
  readonly logErrorText: boolean;
  /** Where the built web apps lie; the api serves nothing when they are not built. */
  readonly webRoot: string;
  readonly simulatorUrl: string | undefined;
  /** How many proxies stand before the api: whose word about the caller's address counts. */
  readonly trustedProxies: number;
  /** Tests only: `<step kind>:<boundary>` at which the worker kills itself. */
  readonly killAt: string | undefined;

  private constructor(environment: Environment) {
    this.mode = wordOf(environment, 'TABULARIUM_MODE', 'production', modes);
    const test = this.mode === 'test';
    this.port = numberOf(environment, 'PORT', 4300, [0, 65_530]);
    this.host = textOf(environment, 'HOST') ?? '127.0.0.1';
    const local = `http://127.0.0.1:${this.port}`;
    this.publicUrl = addressOf(environment, 'PUBLIC_URL', ['http', 'https']) ?? local;
    this.staffUrl = addressOf(environment, 'STAFF_URL', ['http', 'https']) ?? local;
    this.dataDir = resolve(textOf(environment, 'DATA_DIR') ?? '.data');
    this.databaseUrl = required(
      addressOf(environment, 'DATABASE_URL', ['postgres', 'postgresql']),
      'DATABASE_URL is missing: set it to the address of a PostgreSQL database, or use npm start.',
    );
    this.redisUrl = addressOf(environment, 'REDIS_URL', ['redis', 'rediss']);
    this.smtpUrl = this.readSmtpUrl(environment);
    this.mailFrom = textOf(environment, 'MAIL_FROM') ?? 'Tabularium <no-reply@localhost>';
    this.rootKeyText = textOf(environment, 'TABULARIUM_KEY');
    this.databasePool = numberOf(environment, 'DATABASE_POOL', test ? 6 : 12, [2, 200]);
    this.queuePool = numberOf(environment, 'QUEUE_POOL', test ? 5 : 8, [4, 100]);
    this.workerConcurrency = numberOf(environment, 'WORKER_CONCURRENCY', 4, [1, 64]);
    this.outboxRetryMs = numberOf(
      environment,
      'OUTBOX_RETRY_MS',
      test ? 2_000 : 30_000,
      [200, 3_600_000],
    );
    this.outboxPollMs = numberOf(environment, 'OUTBOX_POLL_MS', test ? 200 : 500, [50, 60_000]);
    this.uploadLimitBytes = numberOf(environment, 'UPLOAD_LIMIT_MB', 25, [1, 2_048]) * 1024 * 1024;
    this.logLevel = wordOf(environment, 'LOG_LEVEL', test ? 'error' : 'info', [
      'debug',
      'info',
      'warn',
      'error',
      'silent',
    ]);
    this.logErrorText =
      wordOf(environment, 'LOG_ERROR_TEXT', test ? 'yes' : 'no', ['yes', 'no']) === 'yes';
    this.webRoot = resolve(textOf(environment, 'WEB_ROOT') ?? 'apps');
    this.simulatorUrl = addressOf(environment, 'SIMULATOR_URL', ['http']);
    this.trustedProxies = numberOf(environment, 'TRUST_PROXY', 0, [0, 10]);
    this.killAt = textOf(environment, 'TABULARIUM_KILL_AT');
    this.refuseUnsafe();
  }

  /** Reads and checks the settings; throws a `SettingError` that names the variable. */
  static read(environment: Environment = process.env): Config {
    return new Config(environment);
  }

  /** A worker that shows no sign of life for this long has lost its jobs to the others. */
  get leaseMs(): number {
    return Math.min(this.outboxRetryMs, 10_000);
  }

  /** True where staff and public have hosts of their own, each serving only its own app. */
  get hasTwoHosts(): boolean {
    return new URL(this.publicUrl).host !== new URL(this.staffUrl).host;
  }

  private readSmtpUrl(environment: Environment): string {
    const given = addressOf(environment, 'SMTP_URL', ['smtp', 'smtps']);
    if (given === undefined && this.mode === 'production') {
      throw new SettingError(
        'SMTP_URL is missing: production mode needs a mail server, e.g. smtps://user:password@host.',
      );
    }
    return given ?? `smtp://127.0.0.1:${this.port + 2}`;
  }

  private refuseUnsafe(): void {
    if (this.killAt !== undefined && this.mode !== 'demo' && this.mode !== 'test') {
      throw new SettingError('TABULARIUM_KILL_AT is for tests only: unset it.');
    }
    if (this.mode === 'demo' && !['127.0.0.1', 'localhost', '::1'].includes(this.host)) {
      throw new SettingError(
        'HOST: demo mode with its sample accounts binds 127.0.0.1 only; unset HOST or use another mode.',
      );
    }
    if (this.mode === 'production' && ![this.publicUrl, this.staffUrl].every(isSafeOrigin)) {
      throw new SettingError(
        'PUBLIC_URL and STAFF_URL must start with https:// in production mode (http only on 127.0.0.1).',
      );
    }
  }
}

function required<T>(value: T | undefined, message: string): T {
  if (value === undefined) throw new SettingError(message);
  return value;
}

function isSafeOrigin(address: string): boolean {
  const url = new URL(address);
  return url.protocol === 'https:' || ['127.0.0.1', 'localhost'].includes(url.hostname);
}

/** The root package lies as far above `src` as above `dist`. */
function productVersion(): string {
  const file = join(__dirname, '../../../../..', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
