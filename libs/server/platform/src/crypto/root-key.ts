import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config';
import { SettingError } from '../config/environment';

const keyLength = 32;

/** The key above all keys. Nothing is sealed with it directly: each use derives a key of its own. */
export class RootKey {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** A key for one purpose (HKDF-SHA256); different purposes never share a key. */
  derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#bytes, 'tabularium', purpose, keyLength));
  }

  /** From TABULARIUM_KEY, else from the key file, which every mode but production writes when absent. */
  static load(config: Pick<Config, 'rootKeyText' | 'dataDir' | 'mode'>): RootKey {
    if (config.rootKeyText !== undefined)
      return new RootKey(decode(config.rootKeyText, 'TABULARIUM_KEY'));
    const file = join(config.dataDir, 'keys', 'root-key');
    if (!existsSync(file)) {
      if (config.mode === 'production') {
        throw new SettingError(
          'TABULARIUM_KEY is missing: set it to 32 random bytes in base64url, or put them into DATA_DIR/keys/root-key.',
        );
      }
      writeKeyFile(config.dataDir, file);
    }
    if ((statSync(file).mode & 0o077) !== 0) {
      throw new SettingError(
        'DATA_DIR/keys/root-key can be read by other users: run chmod 600 on it.',
      );
    }
    return new RootKey(decode(readFileSync(file, 'utf8').trim(), 'DATA_DIR/keys/root-key'));
  }
}

function decode(text: string, source: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (!/^[A-Za-z0-9_-]+={0,2}$/.test(text) || bytes.length !== keyLength) {
    throw new SettingError(`${source} must be 32 bytes in base64url (43 characters).`);
  }
  return bytes;
}

function writeKeyFile(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true });
  mkdirSync(join(dataDir, 'keys'), { recursive: true });
  chmodSync(join(dataDir, 'keys'), 0o700);
  try {
    // 'wx': of two processes that start together one writes, the other reads what it wrote.
    writeFileSync(file, `${randomBytes(keyLength).toString('base64url')}\n`, {
      flag: 'wx',
      mode: 0o600,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
