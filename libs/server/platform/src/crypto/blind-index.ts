import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work';
import { RootKey } from './root-key';

/** Fields that can be looked up by equality; low-entropy fields (birth date, postcode) get no index. */
export type IndexedField = 'email' | 'phone' | 'name-word' | 'external-id';

/**
 * Equality lookup without the clear value: a keyed hash of the whole normalised value, under a key
 * per controller and field, so that equal values do not correlate across controllers or fields.
 */
@Injectable()
export class BlindIndex {
  /** Version of keys and normalisation; it is the first byte of each index. */
  readonly version = 1;
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly root: RootKey) {}

  of(
    tx: Transaction,
    controllerId: string | null,
    field: IndexedField,
    normalised: string,
  ): Buffer {
    if (controllerId !== null && !tx.scope.controllers.includes(controllerId)) {
      throw new Error(
        'An index was asked for a controller outside the scope of this unit of work.',
      );
    }
    const hash = createHmac('sha256', this.keyOf(controllerId, field))
      .update(normalised, 'utf8')
      .digest();
    return Buffer.concat([Buffer.from([this.version]), hash.subarray(0, 16)]);
  }

  private keyOf(controllerId: string | null, field: IndexedField): Buffer {
    const purpose = `blind index v${this.version} ${controllerId ?? 'organisation'} ${field}`;
    const known = this.keys.get(purpose);
    if (known) return known;
    const key = this.root.derive(purpose);
    this.keys.set(purpose, key);
    return key;
  }
}
