import { Injectable } from '@nestjs/common';
import type { SystemDocuments } from '@tabularium/connector-engine';
import type { Transaction } from '@tabularium/server-platform';

/** A row of `connections` with the documents of its current version. */
export type ConnectionRow = {
  readonly id: string;
  readonly controllerId: string;
  readonly key: string;
  readonly name: string;
  readonly versionHash: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly secretsSealed: Buffer;
  readonly state: 'live' | 'disabled';
  readonly health: 'ok' | 'failed' | 'unknown';
  readonly lastFailure: string | null;
  readonly lastCheckedAt: Temporal.Instant | null;
  readonly connectedAt: Temporal.Instant;
  readonly connectorDocument: string;
  readonly datasetDocument: string;
};

/** What connecting writes. */
export type NewConnection = Pick<
  ConnectionRow,
  'id' | 'controllerId' | 'key' | 'name' | 'versionHash' | 'settings' | 'secretsSealed'
>;

const select = `
  select c.id, c.controller_id as "controllerId", c.key, c.name, c.version_hash as "versionHash",
         c.settings, c.secrets_sealed as "secretsSealed", c.state, c.health,
         c.last_failure as "lastFailure", c.last_checked_at as "lastCheckedAt",
         c.connected_at as "connectedAt", v.connector_document as "connectorDocument",
         v.dataset_document as "datasetDocument"
    from connections c join connector_versions v on v.hash = c.version_hash
   where c.controller_id = any(app_controllers())`;

/** Connections and the versions of documents they use. */
@Injectable()
export class ConnectionStore {
  async all(tx: Transaction): Promise<ConnectionRow[]> {
    return tx.query<ConnectionRow>(`${select} order by c.name, c.id`);
  }

  async ofController(tx: Transaction, controllerId: string): Promise<ConnectionRow[]> {
    return tx.query<ConnectionRow>(`${select} and c.controller_id = $1 order by c.name, c.id`, [
      controllerId,
    ]);
  }

  async byId(tx: Transaction, id: string): Promise<ConnectionRow | undefined> {
    const [row] = await tx.query<ConnectionRow>(`${select} and c.id = $1`, [id]);
    return row;
  }

  /** Holds a key or name of a controller until the transaction ends. */
  async lock(tx: Transaction, controllerId: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('connections'), hashtext($1))`, [
      controllerId,
    ]);
  }

  async save(tx: Transaction, connection: NewConnection): Promise<void> {
    const { id, controllerId, key, name, versionHash, settings, secretsSealed } = connection;
    await tx.query(
      `insert into connections (id, controller_id, key, name, version_hash, settings, secrets_sealed,
                                state, health, last_checked_at, connected_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'live', 'ok', $8, $8, $8)
       on conflict (controller_id, key) do update
         set name = $4, version_hash = $5, settings = $6, secrets_sealed = $7, state = 'live',
             health = 'ok', last_failure = null, last_checked_at = $8, changed_at = $8
       where connections.controller_id = any(app_controllers())`,
      [id, controllerId, key, name, versionHash, JSON.stringify(settings), secretsSealed, tx.now],
    );
  }

  async noteCheck(
    tx: Transaction,
    id: string,
    check: { health: ConnectionRow['health']; failure: string | null },
  ): Promise<void> {
    await tx.query(
      `update connections set health = $2, last_failure = $3, last_checked_at = $4
       where id = $1 and controller_id = any(app_controllers())`,
      [id, check.health, check.failure, tx.now],
    );
  }

  async setState(tx: Transaction, id: string, state: ConnectionRow['state']): Promise<void> {
    await tx.query(
      `update connections set state = $2, changed_at = $3
       where id = $1 and controller_id = any(app_controllers())`,
      [id, state, tx.now],
    );
  }

  /** Stores a version once; the same documents are the same version. */
  async addVersion(tx: Transaction, documents: SystemDocuments): Promise<void> {
    const { hash, connector, source } = documents;
    await tx.query(
      `insert into connector_versions (hash, key, name, connector_document, dataset_document, stored_at)
       values ($1, $2, $3, $4, $5, $6) on conflict (hash) do nothing`,
      [hash, connector.key, connector.name, source.connector, source.dataset, tx.now],
    );
  }

  /** The documents of a pinned version of one connector. */
  async version(
    tx: Transaction,
    key: string,
    hash: string,
  ): Promise<{ connector: string; dataset: string; hash: string } | undefined> {
    const [row] = await tx.query<{ connector: string; dataset: string; hash: string }>(
      `select connector_document as connector, dataset_document as dataset, hash
         from connector_versions where hash = $1 and key = $2`,
      [hash, key],
    );
    return row;
  }
}
