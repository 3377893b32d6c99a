import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import { Connections } from '@tabularium/server-connectors';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { SearchOpening } from '../search/search-opening';
import { SearchTables } from '../search/search-progress';
import type { Step } from '../step/step';
import { StepDesk } from '../step/step-desk';

/** How a retry is carried out: the step again, or a new search. */
@Injectable()
export class SystemRetry {
  constructor(
    private readonly tables: SearchTables,
    private readonly desk: StepDesk,
    private readonly connections: Connections,
    private readonly audit: AuditLog,
    private readonly opening: SearchOpening,
  ) {}

  /** The newest step that searches this system. */
  async lastStep(
    tx: Transaction,
    requestId: string,
    connectionId: string,
  ): Promise<Step | undefined> {
    const search = await this.tables.searches.latest(tx, requestId);
    const steps = search ? await this.tables.steps.ofGroup(tx, { searchId: search.id }) : [];
    return steps.filter((step) => step.connectionId === connectionId).at(-1);
  }

  /** Tries a failed step again, at the newest documents: a wrong document may be why it failed. */
  async again(tx: Transaction, step: Step): Promise<void> {
    const move = await this.desk.retry(tx, step.id);
    if ('refused' in move) throw new Refusal('request.wrong-state');
    const systems = await this.connections.ofController(tx, step.controllerId);
    const system = systems.find((one) => one.id === step.connectionId);
    if (system) await this.tables.steps.repin(tx, step.id, system.versionHash);
    await this.audit.append(tx, {
      action: 'fulfilment.retry-step',
      object: { kind: 'step', id: step.id },
      controllerId: step.controllerId,
      detail: { requestId: step.requestId, connectionId: step.connectionId },
    });
    await this.desk.wake(tx, step);
  }

  /** From the review every system is asked again: what one teaches may be news to another. */
  everywhere(tx: Transaction, request: RequestFacts): Promise<void> {
    return this.opening.openEverywhere(tx, request, 'retry');
  }
}

/** Asks one system again. */
@Injectable()
export class RetrySystem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly retry: SystemRetry,
  ) {}

  run(scope: Scope, requestId: string, connectionId: string): Promise<void> {
    return this.unitOfWork.run(scope, async (tx) => {
      const request = await this.life.lock(tx, requestId);
      const step = await this.retry.lastStep(tx, requestId, connectionId);
      if (!step) throw new Refusal('resource.not-found');
      if (request.state === 'searching') await this.retry.again(tx, step);
      else if (request.state === 'reviewing') await this.retry.everywhere(tx, request);
      else throw new Refusal('request.wrong-state');
    });
  }
}
