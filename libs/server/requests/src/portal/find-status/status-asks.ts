import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readReference } from '@tabularium/domain/requests/reference';
import { AuditLog } from '@tabularium/server-audit';
import { Outbox } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import type { ControllerFacts } from '@tabularium/server-organisation';
import { LookupIndexes } from '../../store/lookup-indexes';
import { StatusAskStore } from './status-ask.store';

/** Stores an ask, audited and handed to the worker. */
@Injectable()
export class StatusAsks {
  constructor(
    private readonly store: StatusAskStore,
    private readonly indexes: LookupIndexes,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async add(
    tx: Transaction,
    controller: ControllerFacts,
    input: { reference: string; email: string },
  ): Promise<void> {
    const id = randomUUID();
    const { id: controllerId } = controller;
    await this.store.add(tx, {
      ...{ id, controllerId, reference: readReference(input.reference) },
      emailIndex: this.indexes.email(tx, controller, input.email),
    });
    const object = { kind: 'status-ask', id };
    await this.audit.append(tx, { action: 'requests.status-link-asked', object, controllerId });
    await this.outbox.add(tx, { topic: 'requests.status-link-asked', id, controllerId });
  }
}
