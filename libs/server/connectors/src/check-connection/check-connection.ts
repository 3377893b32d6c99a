import { Injectable } from '@nestjs/common';
import type { CheckReport } from '@tabularium/connector-engine';
import { AuditLog } from '@tabularium/server-audit';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { ConnectionCheck, failureOf } from '../connection/connection-check';
import { currentDocuments } from '../connection/connection-facts';
import { ConnectionSeal } from '../connection/connection-seal';
import { ConnectionStore } from '../connection/connection.store';

/** Tests a connected system again and keeps how it went. */
@Injectable()
export class CheckConnection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ConnectionStore,
    private readonly seal: ConnectionSeal,
    private readonly check: ConnectionCheck,
    private readonly audit: AuditLog,
  ) {}

  async run(scope: Scope, id: string): Promise<CheckReport> {
    const { row, secrets } = await this.unitOfWork.run(scope, async (tx) => {
      const found = await this.store.byId(tx, id);
      if (!found) throw new Refusal('resource.not-found');
      return { row: found, secrets: await this.seal.open(tx, found) };
    });
    const values = { settings: row.settings, secrets };
    const report = await this.check.run(currentDocuments(row), values);
    const failure = failureOf(report);
    await this.unitOfWork.run(scope, async (tx) => {
      await this.store.noteCheck(tx, id, { health: failure ? 'failed' : 'ok', failure });
      await this.audit.append(tx, {
        action: 'connectors.check-connection',
        object: { kind: 'connection', id },
        controllerId: row.controllerId,
        detail: { passed: failure === null },
      });
    });
    return report;
  }
}
