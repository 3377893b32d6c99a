import { Injectable } from '@nestjs/common';
import { DataKeyGone, DataKeys, Envelope } from '@tabularium/server-platform';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import type { ConnectionRow } from './connection.store';

/** Secrets of connections: sealed under a key of the connection's own, opened only to use them. */
@Injectable()
export class ConnectionSeal {
  constructor(
    private readonly keys: DataKeys,
    private readonly envelope: Envelope,
  ) {}

  async seal(
    tx: Transaction,
    connection: { id: string; controllerId: string },
    secrets: Readonly<Record<string, string>>,
  ): Promise<Buffer> {
    const key = await this.keyOf(tx, connection);
    return this.envelope.seal(key, placeOf(connection.id), JSON.stringify(secrets));
  }

  async open(tx: Transaction, row: ConnectionRow): Promise<Record<string, string>> {
    const key = await this.keys.ofOwner(tx, 'connection', row.id);
    const text = this.envelope.open(key, placeOf(row.id), row.secretsSealed);
    return JSON.parse(text) as Record<string, string>;
  }

  private async keyOf(
    tx: Transaction,
    { id, controllerId }: { id: string; controllerId: string },
  ): Promise<DataKey> {
    try {
      return await this.keys.ofOwner(tx, 'connection', id);
    } catch (error) {
      if (!(error instanceof DataKeyGone)) throw error;
      return this.keys.create(tx, { controllerId, kind: 'connection', ownerId: id });
    }
  }
}

function placeOf(id: string): { table: string; column: string; row: string } {
  return { table: 'connections', column: 'secrets_sealed', row: id };
}
