import { Injectable } from '@nestjs/common';
import type { CheckReport } from '@tabularium/connector-engine';
import { AuditLog } from '@tabularium/server-audit';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { ConnectionCheck, failureOf } from '../connection/connection-check';

/** Tests typed values before anything is stored; the try itself is evidence, the values are not kept. */
@Injectable()
export class TryConnection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly check: ConnectionCheck,
    private readonly audit: AuditLog,
  ) {}

  async run(
    scope: Scope,
    input: { key: string; controllerId: string; values: Readonly<Record<string, string>> },
  ): Promise<CheckReport> {
    const { key, controllerId } = input;
    if (!scope.controllers.includes(controllerId)) throw new Refusal('resource.not-found');
    const { documents, values } = await this.check.read(key, input.values);
    const report = await this.check.run(documents, values);
    await this.unitOfWork.run(scope, (tx) =>
      this.audit.append(tx, {
        action: 'connectors.try-connection',
        object: { kind: 'connector', id: null },
        controllerId,
        detail: { key, passed: failureOf(report) === null },
      }),
    );
    return report;
  }
}
