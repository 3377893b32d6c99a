import { Injectable } from '@nestjs/common';
import { isRunnable } from '@tabularium/domain/fulfilment/phase';
import { JobQueue, UnitOfWork } from '@tabularium/server-platform';
import type { JobOrder, Scope } from '@tabularium/server-platform';
import { Organisations } from '@tabularium/server-organisation';
import type { Step } from './step';
import { StepStore } from './step.store';

/** Job that runs one step. */
export const runStepJob = 'fulfilment.run-step';

/** Job that looks after what is due for one request. */
export const lookAfterJob = 'fulfilment.look-after-request';

const mostAtOnce = 200;

/** Brings steps into the queue. Whatever the queue loses, the sweeper brings again from the table. */
@Injectable()
export class StepQueue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: StepStore,
    private readonly organisations: Organisations,
    private readonly queue: JobQueue,
  ) {}

  /** Steps of a request that can run now. */
  due(requestId: string, controllerId: string): Promise<Step[]> {
    const scope: Scope = { controllers: [controllerId], actor: { kind: 'job', id: requestId } };
    return this.unitOfWork.run(scope, async (tx) => {
      const all = await this.store.ofRequest(tx, requestId);
      const due = await this.store.dueIds(tx, requestId);
      return all.filter((step) => due.has(step.id) && isRunnable(step, peers(step, all)));
    });
  }

  /** A child per step; their parent looks what is due once all have ended. It is only speed. */
  async enqueueTogether(requestId: string, controllerId: string): Promise<void> {
    const steps = await this.due(requestId, controllerId);
    if (steps.length === 0) return;
    const first = steps.map(jobIdOf).sort()[0] ?? requestId;
    const parent = { job: lookAfterJob, id: requestId, jobId: `after-${first}`, controllerId };
    await this.queue.addFlow(parent, steps.map(orderOf));
  }

  /** Each step by itself. */
  async enqueueDue(requestId: string, controllerId: string): Promise<void> {
    for (const step of await this.due(requestId, controllerId)) await this.enqueue(step, 0);
  }

  /** All steps adrift: due ones that nobody works on, and those whose worker is gone. */
  async enqueueAdrift(): Promise<number> {
    const all = await this.unitOfWork.run(system([]), (tx) => this.organisations.controllers(tx));
    const scope = system(all.map((controller) => controller.id));
    const adrift = await this.unitOfWork.run(scope, (tx) => this.store.adrift(tx, mostAtOnce));
    for (const step of adrift) await this.enqueue(step, 0);
    return adrift.length;
  }

  async enqueue(step: Step, delayMs: number): Promise<void> {
    const { job, id, jobId, controllerId } = orderOf(step);
    await this.queue.add(job, id, { jobId, controllerId, delayMs });
  }
}

function system(controllers: readonly string[]): Scope {
  return { controllers, actor: { kind: 'system', id: null } };
}

function orderOf(step: Step): JobOrder {
  const { id, controllerId } = step;
  return { job: runStepJob, id, jobId: jobIdOf(step), controllerId };
}

/** `<stepId>-<attempt>` (decision 11): the same try is in the queue once, however often it is brought. */
function jobIdOf(step: Step): string {
  return `${step.id}-${step.attempt + 1}`;
}

function peers(step: Step, all: readonly Step[]): Step[] {
  return all.filter(
    (other) =>
      other.kind === step.kind &&
      other.round === step.round &&
      other.searchId === step.searchId &&
      other.planId === step.planId,
  );
}
