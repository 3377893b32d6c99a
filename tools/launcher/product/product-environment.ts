import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { secret } from '../data/secrets.ts';
import type { Settings } from '../settings.ts';
import { inWorkspace } from '../workspace.ts';

/** The environment of api, worker and our scripts: the caller's own, with the settings made definite. */
export function productEnvironment(
  settings: Settings,
  databaseUrl: string,
): Readonly<Record<string, string>> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    // npm's variables would only confuse; the rest (proxies, connectors' secrets) is the operator's.
    if (value !== undefined && !name.startsWith('npm_')) env[name] = value;
  }
  // In production the operator decides where the key comes from; the product says so when it is missing.
  if (!process.env['TABULARIUM_KEY'] && settings.mode !== 'production') {
    secret(settings.dataDir, 'root-key');
  }
  const smtpUrl = settings.smtpUrl ?? `smtp://127.0.0.1:${settings.smtpPort}`;
  return {
    ...env,
    PATH: `${dirname(nodeProgram())}:${env['PATH'] ?? ''}`,
    NODE_COMPILE_CACHE: inWorkspace('.cache', 'compile'),
    TABULARIUM_MODE: settings.mode,
    HOST: settings.host,
    PORT: String(settings.port),
    DATA_DIR: settings.dataDir,
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    PUBLIC_URL: settings.publicUrl,
    STAFF_URL: settings.staffUrl,
    ...(settings.redisUrl === null ? {} : { REDIS_URL: settings.redisUrl }),
  };
}

/** The Node that runs us. */
function nodeProgram(): string {
  return existsSync(process.execPath) ? realpathSync(process.execPath) : process.execPath;
}

/** The log of one part. */
export function logOf(settings: Settings, part: string): string {
  return join(settings.dataDir, 'logs', `${part}.log`);
}
