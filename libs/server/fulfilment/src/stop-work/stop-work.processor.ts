import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import { JobHandler, UnitOfWork } from '@tabularium/server-platform';
import type { JobContext, Scope, Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { StepStops } from '../step/step-stops';
import { StepStore } from '../step/step.store';
import { CopyDestruction } from '../working-copy/copy-destruction';

/** A request is closed: nothing of it is worked on, and nothing located is kept (decision 9). */
@Injectable()
export class StopWork extends JobHandler {
  override readonly job = 'fulfilment.stop-work';
  override readonly topics = ['requests.closed'];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly steps: StepStore,
    private readonly stops: StepStops,
    private readonly end: WorkEnd,
  ) {
    super();
  }

  override async handle(requestId: string, { controllerId }: JobContext): Promise<void> {
    if (controllerId === null) throw new Error('A request belongs to a controller.');
    const scope: Scope = { controllers: [controllerId], actor: { kind: 'job', id: requestId } };
    await this.unitOfWork.run(scope, async (tx) => {
      const request = await this.life.lock(tx, requestId);
      if (request.state !== 'closed') return;
      const waiting = (await this.steps.ofRequest(tx, requestId)).filter(
        (step) => step.state === 'waiting',
      );
      await this.stops.stop(tx, request, waiting, 'request-closed');
      await this.end.destroy(tx, controllerId, requestId);
    });
  }
}

/** Destroys what is left of a closed request's working copy, with its entry. */
@Injectable()
export class WorkEnd {
  constructor(
    private readonly destruction: CopyDestruction,
    private readonly audit: AuditLog,
  ) {}

  async destroy(tx: Transaction, controllerId: string, requestId: string): Promise<void> {
    const records = await this.destruction.destroy(tx, requestId);
    if (records === 0) return;
    await this.audit.append(tx, {
      action: 'fulfilment.destroy-working-copy',
      object: { kind: 'request', id: requestId },
      controllerId,
      detail: { records },
    });
  }
}
