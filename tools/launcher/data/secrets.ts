import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '../start-problem.ts';
import { shown } from '../workspace.ts';

type SecretName = 'root-key' | 'postgres-password' | 'database-password' | 'demo-password';

/** Where a generated secret lies. */
export function secretPath(dataDir: string, name: SecretName): string {
  return join(dataDir, 'keys', name);
}

/** Whether the secret has been generated before. */
export function hasSecret(dataDir: string, name: SecretName): boolean {
  return existsSync(secretPath(dataDir, name));
}

/** Leaves the address of the embedded database for the tools of this machine; its owner reads it. */
export function writeDatabaseUrl(dataDir: string, url: string): void {
  const path = join(dataDir, 'keys', 'database-url');
  writeFileSync(path, `${url}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
}

/** The secret of the data folder, generated at its first use; readable by its owner only. */
export function secret(dataDir: string, name: SecretName): string {
  const path = secretPath(dataDir, name);
  if (!existsSync(path)) {
    const fresh =
      name === 'demo-password' ? spokenPassword() : randomBytes(32).toString('base64url');
    // Written aside and moved: no reader ever sees half of it.
    writeFileSync(`${path}.new`, `${fresh}\n`, { mode: 0o600 });
    chmodSync(`${path}.new`, 0o600);
    renameSync(`${path}.new`, path);
  }
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new StartProblem(
      `${shown(path)} cannot be read by this user`,
      'start as the user who started first, or choose another DATA_DIR',
    );
  }
}

/** Easy to type from a terminal, and still about 60 bits: three groups without look-alikes. */
function spokenPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = (): string =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}
