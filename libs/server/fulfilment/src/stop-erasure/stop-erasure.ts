import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { PlanTables } from '../plan/plan-tables';
import { StepStops } from '../step/step-stops';

/** Stops an erasure after the running step; what is erased stays erased and is named. */
@Injectable()
export class StopErasure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly tables: PlanTables,
    private readonly stops: StepStops,
    private readonly audit: AuditLog,
  ) {}

  run(scope: Scope, requestId: string): Promise<void> {
    return this.unitOfWork.run(scope, async (tx) => {
      const request = await this.life.lock(tx, requestId);
      if (request.state !== 'erasing') throw new Refusal('request.wrong-state');
      const plan = await this.tables.plans.carriedOut(tx, requestId);
      const all = plan ? await this.tables.steps.ofGroup(tx, { planId: plan.id }) : [];
      const erasing = all.filter((step) => step.kind === 'erase');
      const waiting = erasing.filter((step) => step.state === 'waiting');
      const stopped = await this.stops.stop(tx, request, waiting, 'by-person');
      await this.audit.append(tx, {
        action: 'fulfilment.stop-erasure',
        object: { kind: 'request', id: requestId },
        controllerId: request.controllerId,
        detail: { stopped },
      });
      // A running step decides when it ends; without one it is decided here.
      const isRunning = erasing.some((step) => step.state === 'running');
      if (isRunning || stopped === 0) return;
      const done = erasing.filter((step) => step.state === 'done').length;
      await this.life.advance(tx, requestId, 'erase-stopped', { by: 'person', done, stopped });
    });
  }
}
