import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work';
import type { KeyOwnerKind } from './data-key';

/** A row of `data_keys` with the key-encryption key it is wrapped by. */
export type WrappedDataKey = {
  readonly id: string;
  readonly controllerId: string | null;
  readonly kind: KeyOwnerKind;
  readonly ownerId: string;
  readonly wrapped: Buffer | null;
  readonly kekId: string;
  readonly kekWrapped: Buffer;
};

/** A row of `key_encryption_keys`. */
export type WrappedKek = { readonly id: string; readonly wrapped: Buffer };

const ours = '(controller_id is null or controller_id = any(app_controllers()))';

const selectKey = `
  select k.id, k.controller_id as "controllerId", k.owner_kind as kind, k.owner_id as "ownerId",
         k.wrapped, e.id as "kekId", e.wrapped as "kekWrapped"
  from data_keys k join key_encryption_keys e on e.id = k.kek_id
  where (k.controller_id is null or k.controller_id = any(app_controllers()))`;

/** Wrapped keys in the database. */
@Injectable()
export class DataKeyStore {
  /** The key-encryption key in use for a controller (null: the organisation's). */
  async findKek(tx: Transaction, controllerId: string | null): Promise<WrappedKek | undefined> {
    const [row] = await tx.query<WrappedKek>(
      `select id, wrapped from key_encryption_keys
       where controller_id is not distinct from $1 and retired_at is null and ${ours}`,
      [controllerId],
    );
    return row;
  }

  /** Adds a key-encryption key unless another process was first. */
  async addKek(tx: Transaction, controllerId: string | null, kek: WrappedKek): Promise<void> {
    await tx.query(
      `insert into key_encryption_keys (id, controller_id, wrapped, created_at)
       values ($1, $2, $3, $4) on conflict do nothing`,
      [kek.id, controllerId, kek.wrapped, tx.now],
    );
  }

  async add(tx: Transaction, key: Omit<WrappedDataKey, 'kekWrapped'>): Promise<void> {
    await tx.query(
      `insert into data_keys (id, controller_id, owner_kind, owner_id, kek_id, wrapped, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [key.id, key.controllerId, key.kind, key.ownerId, key.kekId, key.wrapped, tx.now],
    );
  }

  async findByOwner(
    tx: Transaction,
    kind: KeyOwnerKind,
    ownerId: string,
  ): Promise<WrappedDataKey | undefined> {
    const [row] = await tx.query<WrappedDataKey>(
      `${selectKey} and k.owner_kind = $1 and k.owner_id = $2 and k.destroyed_at is null`,
      [kind, ownerId],
    );
    return row;
  }

  /** The living keys of many owners of one kind, in one query: for lists. */
  async findByOwners(
    tx: Transaction,
    kind: KeyOwnerKind,
    ownerIds: readonly string[],
  ): Promise<WrappedDataKey[]> {
    return tx.query<WrappedDataKey>(
      `${selectKey} and k.owner_kind = $1 and k.owner_id = any($2::uuid[]) and k.destroyed_at is null`,
      [kind, ownerIds],
    );
  }

  async findById(tx: Transaction, id: string): Promise<WrappedDataKey | undefined> {
    const [row] = await tx.query<WrappedDataKey>(`${selectKey} and k.id = $1`, [id]);
    return row;
  }

  /** Forgets the wrapped key; the row stays as evidence of when. */
  async destroy(tx: Transaction, kind: KeyOwnerKind, ownerId: string): Promise<void> {
    await tx.query(
      `update data_keys set wrapped = null, destroyed_at = $3
       where owner_kind = $1 and owner_id = $2 and destroyed_at is null and ${ours}`,
      [kind, ownerId, tx.now],
    );
  }
}
