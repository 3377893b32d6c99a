import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import type { IdentifierKind, Standing } from './identifier';

/** A row of `identifiers`. */
export type IdentifierRow = {
  readonly id: string;
  readonly controllerId: string;
  readonly requestId: string;
  readonly kind: IdentifierKind;
  readonly system: string | null;
  readonly standing: Standing;
  readonly valueSealed: Buffer | null;
  readonly valueHash: string;
  readonly valueIndex: Buffer | null;
  readonly how: string;
  readonly connectionId: string | null;
  readonly collection: string | null;
  readonly field: string | null;
  readonly learntAt: Temporal.Instant;
};

const columns = `id, controller_id as "controllerId", request_id as "requestId", kind, system, standing,
  value_sealed as "valueSealed", value_hash as "valueHash", value_index as "valueIndex", how,
  connection_id as "connectionId", collection, field, learnt_at as "learntAt"`;

/** Identifiers of requests. */
@Injectable()
export class IdentifierStore {
  /** Adds a row; undefined when the very same identifier is there already. */
  async add(tx: Transaction, row: IdentifierRow): Promise<string | undefined> {
    const [added] = await tx.query<{ id: string }>(
      `insert into identifiers (id, controller_id, request_id, kind, system, standing, value_sealed,
         value_hash, value_index, how, connection_id, collection, field, learnt_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       on conflict do nothing returning id`,
      [
        ...[row.id, row.controllerId, row.requestId, row.kind, row.system, row.standing],
        ...[row.valueSealed, row.valueHash, row.valueIndex, row.how],
        ...[row.connectionId, row.collection, row.field, row.learntAt],
      ],
    );
    return added?.id;
  }

  /** The identifier with this exact value, locked. */
  async same(tx: Transaction, row: IdentifierRow): Promise<IdentifierRow | undefined> {
    const [found] = await tx.query<IdentifierRow>(
      `select ${columns} from identifiers
       where request_id = $1 and kind = $2 and coalesce(system, '') = coalesce($3, '')
         and value_hash = $4 and controller_id = any(app_controllers()) for update`,
      [row.requestId, row.kind, row.system, row.valueHash],
    );
    return found;
  }

  async ofRequest(tx: Transaction, requestId: string): Promise<IdentifierRow[]> {
    return tx.query<IdentifierRow>(
      `select ${columns} from identifiers
       where request_id = $1 and controller_id = any(app_controllers()) order by sequence`,
      [requestId],
    );
  }

  /** Changes the standing of identifiers of one request; answers how many there were. */
  async setStanding(
    tx: Transaction,
    requestId: string,
    ids: readonly string[],
    change: { standing: Standing; how: string },
  ): Promise<number> {
    const rows = await tx.query(
      `update identifiers set standing = $3, how = $4, decided_at = $5
       where request_id = $1 and id = any($2::uuid[]) and controller_id = any(app_controllers())
       returning id`,
      [requestId, ids, change.standing, change.how, tx.now],
    );
    return rows.length;
  }

  /** Blanks what was learnt from systems; rows stay as evidence. */
  async forgetLearnt(tx: Transaction, requestId: string): Promise<number> {
    const rows = await tx.query(
      `update identifiers set value_sealed = null, value_index = null
       where request_id = $1 and (connection_id is not null or how = 'system')
         and value_sealed is not null
         and standing in ('learnt', 'candidate', 'rejected') and controller_id = any(app_controllers())
       returning id`,
      [requestId],
    );
    return rows.length;
  }
}
