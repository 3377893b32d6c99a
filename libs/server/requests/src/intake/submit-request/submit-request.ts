import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { submitRequest } from '@tabularium/contract/portal/submit-request';
import { Organisations } from '@tabularium/server-organisation';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { portalScope } from '../../portal/portal-door';
import { ReceiveRequest } from '../receive-request/receive-request';
import { againIfReferenceTaken } from '../receive-request/taken-reference';
import { SubmitMails } from './submit-mails';
import { SubmittedAnswer } from './submitted-answer';

type Input = z.output<typeof submitRequest.request>;

/**
 * The person presses Send: the request is stored and its clock starts, proof comes afterwards. Nobody
 * is looked up, so a known and an unknown person take the very same path.
 */
@Injectable()
export class SubmitRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: Organisations,
    private readonly receive: ReceiveRequest,
    private readonly mails: SubmitMails,
    private readonly answer: SubmittedAnswer,
  ) {}

  /** Stores the request once per idempotency key and answers each repeat alike. */
  async run(input: Input): Promise<z.input<typeof submitRequest.response>> {
    const { controller: slug, ...contents } = input;
    const controller = await this.organisations.findController(slug);
    const store = async (tx: Transaction) => {
      const request = { ...contents, controller, channel: 'form', receivedAt: tx.now } as const;
      const { row, isNew } = await this.receive.run(tx, request);
      if (isNew) await this.mails.post(tx, row);
      return this.answer.of(tx, row);
    };
    const scope = portalScope(controller.id);
    return againIfReferenceTaken(() => this.unitOfWork.run(scope, store));
  }
}
