import { hkdfSync } from 'node:crypto';

/** What a data key belongs to; destroying the key makes everything sealed with it unreadable. */
export type KeyOwnerKind =
  'request' | 'working_copy' | 'account' | 'connection' | 'subject' | 'organisation';

/** A data key in memory. It does not print: neither JSON, nor inspection, nor text shows its bytes. */
export class DataKey {
  readonly id: string;
  readonly controllerId: string | null;
  readonly #bytes: Buffer;

  constructor(id: string, controllerId: string | null, bytes: Buffer) {
    this.id = id;
    this.controllerId = controllerId;
    this.#bytes = bytes;
  }

  /** A subkey for one use, so that sealing and hashing never share a key. */
  subkey(use: 'seal' | 'hash'): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#bytes, 'tabularium data key', use, 32));
  }
}
