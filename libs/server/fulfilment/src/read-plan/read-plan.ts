import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import { Clock, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { PlanReading } from './plan-reading';
import { planPage } from './plan-page';

/** The dry run as a page: what would happen, system by system and record by record. */
@Injectable()
export class ReadPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly reading: PlanReading,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  run(scope: Scope, requestId: string) {
    return this.unitOfWork.run(scope, async (tx) => {
      const request = await this.life.read(tx, requestId);
      const parts = await this.reading.of(tx, request);
      await this.audit.append(tx, {
        action: 'fulfilment.read-plan',
        object: { kind: 'request', id: requestId },
        controllerId: request.controllerId,
        detail: { version: parts.row?.version ?? null },
      });
      return planPage(request, parts, this.clock.now());
    });
  }
}
