import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work';
import { DataKey } from './data-key';
import type { KeyOwnerKind } from './data-key';
import { DataKeyStore } from './data-key.store';
import type { WrappedDataKey, WrappedKek } from './data-key.store';
import { RootKey } from './root-key';
import { bind, openBox, sealBox } from './sealed-box';

/** Whose key is made. */
export type KeyOwner = {
  readonly controllerId: string | null;
  readonly kind: KeyOwnerKind;
  readonly ownerId: string;
};

/** Thrown when a data key was destroyed or never made: what it sealed is gone for good. */
export class DataKeyGone extends Error {
  override readonly name = 'DataKeyGone';
  constructor() {
    super('The data key is destroyed or unknown here.');
  }
}

/** Root key → key-encryption key of a controller → data key of an owner (decision 14). */
@Injectable()
export class DataKeys {
  constructor(
    private readonly store: DataKeyStore,
    private readonly root: RootKey,
  ) {}

  /** Makes and stores a new key for an owner that has none. */
  async create(tx: Transaction, owner: KeyOwner): Promise<DataKey> {
    requireScope(tx, owner.controllerId);
    const kek = await this.kekOf(tx, owner.controllerId);
    const id = randomUUID();
    const bytes = randomBytes(32);
    const wrapped = sealBox(
      this.openKek(kek, owner.controllerId),
      boundOf({ id, ...owner }),
      bytes,
    );
    await this.store.add(tx, { id, ...owner, kekId: kek.id, wrapped });
    return new DataKey(id, owner.controllerId, bytes);
  }

  /** The living key of an owner; `DataKeyGone` when there is none in this scope. */
  async ofOwner(tx: Transaction, kind: KeyOwnerKind, ownerId: string): Promise<DataKey> {
    return this.unwrap(await this.store.findByOwner(tx, kind, ownerId));
  }

  /** The living keys of many owners by owner id, for lists; an owner without one is left out. */
  async ofOwners(
    tx: Transaction,
    kind: KeyOwnerKind,
    ownerIds: readonly string[],
  ): Promise<Map<string, DataKey>> {
    const rows = await this.store.findByOwners(tx, kind, ownerIds);
    return new Map(rows.map((row) => [row.ownerId, this.unwrap(row)]));
  }

  /** A key by its id; `DataKeyGone` when it is destroyed or outside this scope. */
  async byId(tx: Transaction, id: string): Promise<DataKey> {
    return this.unwrap(await this.store.findById(tx, id));
  }

  /** Destroys an owner's key, and with it everything it sealed, old backups of rows included. */
  async destroy(tx: Transaction, kind: KeyOwnerKind, ownerId: string): Promise<void> {
    await this.store.destroy(tx, kind, ownerId);
  }

  private unwrap(row: WrappedDataKey | undefined): DataKey {
    if (!row?.wrapped) throw new DataKeyGone();
    const kek = this.openKek({ id: row.kekId, wrapped: row.kekWrapped }, row.controllerId);
    return new DataKey(row.id, row.controllerId, openBox(kek, boundOf(row), row.wrapped));
  }

  private async kekOf(tx: Transaction, controllerId: string | null): Promise<WrappedKek> {
    const found = await this.store.findKek(tx, controllerId);
    if (found) return found;
    const id = randomUUID();
    const wrapped = sealBox(this.wrappingKey(), kekBound(id, controllerId), randomBytes(32));
    await this.store.addKek(tx, controllerId, { id, wrapped });
    const kek = await this.store.findKek(tx, controllerId);
    if (!kek) throw new Error('The key-encryption key was not stored.');
    return kek;
  }

  private openKek(kek: WrappedKek, controllerId: string | null): Buffer {
    return openBox(this.wrappingKey(), kekBound(kek.id, controllerId), kek.wrapped);
  }

  private wrappingKey(): Buffer {
    return this.root.derive('key-encryption keys v1');
  }
}

function requireScope(tx: Transaction, controllerId: string | null): void {
  if (controllerId !== null && !tx.scope.controllers.includes(controllerId)) {
    throw new Error('A key was asked for a controller outside the scope of this unit of work.');
  }
}

function kekBound(id: string, controllerId: string | null): Buffer {
  return bind('kek', id, controllerId ?? 'organisation');
}

function boundOf(key: {
  id: string;
  controllerId: string | null;
  kind: string;
  ownerId: string;
}): Buffer {
  return bind('data key', key.id, key.controllerId ?? 'organisation', key.kind, key.ownerId);
}
