import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 in lower-case hexadecimal. */
export function sha256Hex(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** An unguessable token: 32 random bytes in base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. A token has 256 random bits, so a plain hash cannot be searched back. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update('tabularium token\0').update(token).digest();
}
