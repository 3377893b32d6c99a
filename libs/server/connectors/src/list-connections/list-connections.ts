import { Injectable } from '@nestjs/common';
import type { listConnections } from '@tabularium/contract/operations';
import { UnitOfWork } from '@tabularium/server-platform';
import type { HandlerAnswer, Scope } from '@tabularium/server-platform';
import { ConnectionUse } from '../connection-use';
import { currentDocuments, factsOf } from '../connection/connection-facts';
import type { ConnectionRow } from '../connection/connection.store';
import { ConnectionStore } from '../connection/connection.store';

type Answer = Extract<HandlerAnswer<typeof listConnections>, { connections: unknown }>;

/** The connected systems as cards: what they are and how they are, never what they hold. */
@Injectable()
export class ListConnections {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ConnectionStore,
    private readonly use: ConnectionUse,
  ) {}

  async run(scope: Scope): Promise<Answer> {
    return this.unitOfWork.run(scope, async (tx) => {
      const rows = await this.store.all(tx);
      const ids = rows.map((row) => row.id);
      const open = await this.use.openRequests.countByConnection(tx, ids);
      return { connections: rows.map((row) => cardOf(row, open.get(row.id) ?? 0)) };
    });
  }
}

function cardOf(row: ConnectionRow, openRequests: number): Answer['connections'][number] {
  const documents = currentDocuments(row);
  const { connector, dataset } = documents;
  const facts = factsOf(row, documents);
  const { id, controllerId, key, name, state, health, versionHash, lastFailure } = row;
  return {
    ...{ id, controllerId, key, name, state, health, versionHash, lastFailure, openRequests },
    kind: facts.kind,
    connectedAt: row.connectedAt.toString(),
    lastCheckedAt: row.lastCheckedAt?.toString() ?? null,
    collections: facts.collections.length,
    freeTextColumns: facts.freeTextColumns,
    capabilities: [...connector.capabilities],
    purpose: dataset.purpose ?? null,
    lawfulBasis: dataset.basis ?? null,
    backups: facts.backups?.text ?? null,
  };
}
