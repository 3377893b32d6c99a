import { Injectable } from '@nestjs/common';
import { openSystem, readStoredDocuments, SystemFailure } from '@tabularium/connector-engine';
import type { ConnectedSystem, SystemAccess, SystemDocuments } from '@tabularium/connector-engine';
import { Clock, UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { currentDocuments, factsOf } from './connection/connection-facts';
import type { ConnectionFacts } from './connection/connection-facts';
import { ConnectionSeal } from './connection/connection-seal';
import { ConnectionStore } from './connection/connection.store';

/** What other slices may ask of, and do with, connected systems. */
@Injectable()
export class Connections {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ConnectionStore,
    private readonly seal: ConnectionSeal,
    private readonly clock: Clock,
  ) {}

  /** The live connections of a controller, by name, at their newest versions. */
  async ofController(tx: Transaction, controllerId: string): Promise<ConnectionFacts[]> {
    const rows = await this.store.ofController(tx, controllerId);
    return rows
      .filter((row) => row.state === 'live')
      .map((row) => factsOf(row, currentDocuments(row)));
  }

  /** One connection, disabled ones too, at a pinned version or its newest; undefined outside the scope. */
  async byId(
    tx: Transaction,
    id: string,
    versionHash?: string,
  ): Promise<ConnectionFacts | undefined> {
    const row = await this.store.byId(tx, id);
    if (!row) return undefined;
    const documents =
      versionHash === undefined
        ? currentDocuments(row)
        : await this.pinned(tx, row.key, versionHash);
    return factsOf(row, documents);
  }

  /**
   * Opens a connected system at a pinned version, outside any unit of work, and closes it after.
   * Secrets live in memory only while `work` runs.
   */
  async withSystem<T>(
    connectionId: string,
    versionHash: string,
    scope: Scope,
    work: (system: ConnectedSystem, facts: ConnectionFacts) => Promise<T>,
  ): Promise<T> {
    const { documents, access, facts } = await this.unitOfWork.run(scope, (tx) =>
      this.prepare(tx, connectionId, versionHash),
    );
    const system = openSystem(documents, access);
    try {
      return await work(system, facts);
    } finally {
      await system.close();
    }
  }

  private async prepare(
    tx: Transaction,
    connectionId: string,
    versionHash: string,
  ): Promise<{ documents: SystemDocuments; access: SystemAccess; facts: ConnectionFacts }> {
    const row = await this.store.byId(tx, connectionId);
    if (!row) throw refused('the connection is not there');
    if (row.state === 'disabled') throw refused('the connection is disabled');
    const documents = await this.pinned(tx, row.key, versionHash);
    const secrets = await this.seal.open(tx, row);
    const access = { settings: row.settings, secrets, now: () => this.clock.now() };
    return { documents, access, facts: factsOf(row, documents) };
  }

  private async pinned(tx: Transaction, key: string, hash: string): Promise<SystemDocuments> {
    const stored = await this.store.version(tx, key, hash);
    if (!stored) throw refused('this version of its documents is not there');
    return readStoredDocuments(stored);
  }
}

function refused(said: string): SystemFailure {
  return new SystemFailure({ class: 'refused', said, retryable: false });
}
