import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { erasurePage } from './erasure-page';
import { ErasureReading } from './erasure-reading';

/** Progress and proof of an erasure, step by step. */
@Injectable()
export class ReadErasure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly reading: ErasureReading,
    private readonly audit: AuditLog,
  ) {}

  run(scope: Scope, requestId: string) {
    return this.unitOfWork.run(scope, async (tx) => {
      const request = await this.life.read(tx, requestId);
      const parts = await this.reading.of(tx, request);
      // Figures are no personal data; labels of records that should be gone are.
      if (parts.results.length > 0) await this.log(tx, request, parts.results.length);
      return erasurePage(request, parts);
    });
  }

  private async log(tx: Transaction, request: RequestFacts, labels: number): Promise<void> {
    await this.audit.append(tx, {
      action: 'fulfilment.read-contradictions',
      object: { kind: 'request', id: request.id },
      controllerId: request.controllerId,
      detail: { labels },
    });
  }
}
