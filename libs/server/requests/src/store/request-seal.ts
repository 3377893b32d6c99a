import { Injectable } from '@nestjs/common';
import { DataKeyGone, DataKeys, Envelope, KeyedHash, tokenHash } from '@tabularium/server-platform';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import type { RequestContact } from '../life/request-facts';
import type { RequestRow } from './request-row';

/** Tables of this slice with sealed columns. */
export type SealedTable = 'requests' | 'request_events' | 'request_messages' | 'answers';

/** Opens and seals what belongs to a request, all of it under the request's own key. */
@Injectable()
export class RequestSeal {
  constructor(
    private readonly keys: DataKeys,
    private readonly envelope: Envelope,
    private readonly hash: KeyedHash,
  ) {}

  /** Makes the key of a new request. */
  create(tx: Transaction, controllerId: string, requestId: string): Promise<DataKey> {
    return this.keys.create(tx, { controllerId, kind: 'request', ownerId: requestId });
  }

  key(tx: Transaction, requestId: string): Promise<DataKey> {
    return this.keys.ofOwner(tx, 'request', requestId);
  }

  /** The keys of many requests, read at once. */
  async keysOf(tx: Transaction, requestIds: readonly string[]): Promise<(id: string) => DataKey> {
    const keys = await this.keys.ofOwners(tx, 'request', requestIds);
    return (id) => {
      const key = keys.get(id);
      if (!key) throw new DataKeyGone();
      return key;
    };
  }

  seal(key: DataKey, place: { table: SealedTable; column: string; row: string }, clear: string) {
    return this.envelope.seal(key, place, clear);
  }

  open(key: DataKey, place: { table: SealedTable; column: string; row: string }, sealed: Buffer) {
    return this.envelope.open(key, place, sealed);
  }

  /** A column of the request's own row; null stays null. */
  column(key: DataKey, row: RequestRow, column: string, sealed: Buffer | null): string | null {
    if (sealed === null) return null;
    return this.envelope.open(key, { table: 'requests', column, row: row.id }, sealed);
  }

  /** Name and contact in clear. */
  contact(key: DataKey, row: RequestRow): RequestContact {
    return {
      name: this.column(key, row, 'name_sealed', row.nameSealed) ?? '',
      email: this.column(key, row, 'email_sealed', row.emailSealed),
      phone: this.column(key, row, 'phone_sealed', row.phoneSealed),
      postalAddress: this.column(key, row, 'postal_address_sealed', row.postalAddressSealed),
    };
  }

  /**
   * The status link's token: derived from the request's key, so that it can be mailed again and
   * answered again, while only its hash is stored.
   */
  statusToken(key: DataKey): { token: string; hash: Buffer } {
    const token = Buffer.from(this.hash.of(key, 'status link'), 'hex').toString('base64url');
    return { token, hash: tokenHash(token) };
  }

  /** Fingerprint of what was sent, to tell a repeat from another request under the same key. */
  contentsHash(key: DataKey, contents: unknown): string {
    return this.hash.of(key, `contents ${JSON.stringify(contents)}`);
  }
}
