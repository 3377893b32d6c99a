import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettingError } from '../config/environment';
import { RootKey } from './root-key';

describe('root key', () => {
  let dataDir: string;
  const file = () => join(dataDir, 'keys', 'root-key');
  const load = (mode: 'demo' | 'production', rootKeyText?: string) =>
    RootKey.load({ mode, dataDir, rootKeyText });

  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'root-key-'))));
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('is made once outside production, for its owner only, and found again', () => {
    const made = load('demo').derive('x');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o700);
    expect(load('production').derive('x').equals(made)).toBe(true);
  });

  it('is not made in production', () => {
    expect(() => load('production')).toThrow(SettingError);
    expect(() => load('production')).toThrow('TABULARIUM_KEY is missing');
  });

  it.each([
    '',
    'short',
    `${'A'.repeat(43)}!`,
    Buffer.alloc(31, 1).toString('base64url'),
    Buffer.alloc(33, 1).toString('base64url'),
  ])('refuses %p as a key without repeating it', (text) => {
    const attempt = () => load('production', text);
    expect(attempt).toThrow('TABULARIUM_KEY must be 32 bytes');
    expect(attempt).not.toThrow(text || 'never');
  });

  it('refuses a key file that others can read', () => {
    load('demo');
    chmodSync(file(), 0o644);
    expect(() => load('demo')).toThrow('chmod 600');
  });

  it('refuses a damaged key file instead of making a new one', () => {
    load('demo');
    writeFileSync(file(), readFileSync(file(), 'utf8').slice(5));
    expect(() => load('demo')).toThrow('must be 32 bytes');
  });

  it('derives keys of their own for different purposes', () => {
    const key = load('demo');
    expect(key.derive('a').equals(key.derive('b'))).toBe(false);
    expect(JSON.stringify(key)).toBe('{}');
  });
});
