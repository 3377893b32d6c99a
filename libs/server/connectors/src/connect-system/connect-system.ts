import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { ConnectionCheck, failureOf } from '../connection/connection-check';
import { ConnectionSeal } from '../connection/connection-seal';
import { ConnectionStore } from '../connection/connection.store';

/** What an administrator gives to connect a system. */
export type ConnectInput = {
  readonly key: string;
  readonly controllerId: string;
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
};

/**
 * Connects a system: tests it, stores an immutable version of its documents, seals the secrets and
 * goes live. Connecting the same key again replaces settings and version; requests keep theirs.
 */
@Injectable()
export class ConnectSystem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly check: ConnectionCheck,
    private readonly store: ConnectionStore,
    private readonly seal: ConnectionSeal,
    private readonly audit: AuditLog,
  ) {}

  async run(scope: Scope, input: ConnectInput): Promise<string> {
    if (!scope.controllers.includes(input.controllerId)) throw new Refusal('resource.not-found');
    const { documents, values } = await this.check.read(input.key, input.values);
    const failure = failureOf(await this.check.run(documents, values));
    if (failure) throw new Refusal('connection.unreachable', undefined, { seen: failure });
    const { controllerId, key, name } = input;
    return this.unitOfWork.run(scope, async (tx) => {
      const id = await this.idFor(tx, input);
      await this.store.addVersion(tx, documents);
      const secretsSealed = await this.seal.seal(tx, { id, controllerId }, values.secrets);
      const { settings } = values;
      const versionHash = documents.hash;
      await this.store.save(tx, {
        id,
        controllerId,
        key,
        name,
        versionHash,
        settings,
        secretsSealed,
      });
      await this.audit.append(tx, {
        action: 'connectors.connect-system',
        object: { kind: 'connection', id },
        controllerId,
        detail: { key, versionHash },
      });
      return id;
    });
  }

  /** The connection of this key, or a new one; its name must be free. */
  private async idFor(tx: Transaction, input: ConnectInput): Promise<string> {
    await this.store.lock(tx, input.controllerId);
    const rows = await this.store.ofController(tx, input.controllerId);
    const same = rows.find((row) => row.key === input.key);
    const isTaken = rows.some((row) => row.name === input.name && row.key !== input.key);
    if (isTaken) throw new Refusal('request.invalid', { name: 'taken' });
    return same?.id ?? randomUUID();
  }
}
