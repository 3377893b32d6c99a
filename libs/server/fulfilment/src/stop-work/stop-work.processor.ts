import { Injectable } from '@nestjs/common';
import { JobHandler, UnitOfWork } from '@tabularium/server-platform';
import type { JobContext, Scope } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { StepStops } from '../step/step-stops';
import { StepStore } from '../step/step.store';
import { WorkEnd } from './work-end';

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
