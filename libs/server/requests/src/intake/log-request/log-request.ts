import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { logRequest } from '@tabularium/contract/requests/work-request';
import { Organisations } from '@tabularium/server-organisation';
import type { ControllerFacts } from '@tabularium/server-organisation';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { ReceiveRequest } from '../receive-request/receive-request';
import { againIfReferenceTaken } from '../receive-request/taken-reference';
import { LoggedMails } from './logged-mails';

type Input = z.output<typeof logRequest.request>;

/** A request that came by e-mail, telephone, post or in person; its clock starts on its real day. */
@Injectable()
export class LogRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: Organisations,
    private readonly receive: ReceiveRequest,
    private readonly mails: LoggedMails,
  ) {}

  run(scope: Scope, input: Input): Promise<{ id: string; reference: string }> {
    const { controllerId, receivedOn, ...contents } = input;
    if (!scope.controllers.includes(controllerId)) throw new Refusal('controller.unknown');
    const store = async (tx: Transaction) => {
      const controller = await this.organisations.controller(tx, controllerId);
      const receivedAt = instantOf(tx, controller, receivedOn);
      const request = { ...contents, controller, receivedAt, relation: null };
      const { row, isNew } = await this.receive.run(tx, request);
      if (isNew) await this.mails.post(tx, row);
      return { id: row.id, reference: row.reference };
    };
    return againIfReferenceTaken(() => this.unitOfWork.run(scope, store));
  }
}

/** Noon of an earlier day, this moment of today; no hour is known, and the day is what counts. */
function instantOf(tx: Transaction, controller: ControllerFacts, on: string): Temporal.Instant {
  const now = tx.now.toZonedDateTimeISO(controller.timeZone);
  const day = Temporal.PlainDate.from(on);
  const order = Temporal.PlainDate.compare(day, now.toPlainDate());
  if (order > 0) throw new Refusal('request.received-in-future');
  if (order === 0) return tx.now;
  const noon = { timeZone: controller.timeZone, plainTime: '12:00' };
  return day.toZonedDateTime(noon).toInstant();
}
