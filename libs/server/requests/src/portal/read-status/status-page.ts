import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { readStatus } from '@tabularium/contract/portal/status';
import { statusStages } from '@tabularium/domain/requests/status-stages';
import { stepTimes } from '@tabularium/domain/requests/step-times';
import { Challenges } from '@tabularium/server-identity';
import type { Transaction } from '@tabularium/server-platform';
import { FulfilmentProgressPort } from '../../life/fulfilment-progress';
import { AnswerStore } from '../../store/answer.store';
import { EventStore } from '../../store/event.store';
import { MessageStore } from '../../store/message.store';
import type { RequestRow } from '../../store/request-row';
import { traceView } from '../../view/trace-view';

type Status = z.input<typeof readStatus.response>;

/** Stages and dates of a request: all that a stranger who found the link may see (decision 15). */
@Injectable()
export class StatusPage {
  constructor(
    private readonly events: EventStore,
    private readonly challenges: Challenges,
    private readonly port: FulfilmentProgressPort,
    private readonly messages: MessageStore,
    private readonly answers: AnswerStore,
  ) {}

  async of(tx: Transaction, row: RequestRow, language: string): Promise<Status> {
    const times = stepTimes(await this.events.ofRequest(tx, row.id));
    const code = row.addressProvedAt === null ? await this.codeTimes(tx, row) : null;
    const answer = await this.answers.find(tx, row.id);
    return {
      ...{ reference: row.reference, kind: row.kind, dueOn: row.dueOn.toString() },
      receivedAt: row.receivedAt.toString(),
      trace: traceView(row.dueTrace, language),
      proved: row.addressProvedAt !== null,
      // The person's own page knows the address; whoever only has the link does not learn it here.
      maskedEmail: null,
      nextCodeAt: code?.nextCodeAt.toString() ?? null,
      codeExpiresAt: code?.codeExpiresAt.toString() ?? null,
      stages: statusStages(row.state, times).map((stage) => ({
        ...stage,
        at: stage.at?.toString() ?? null,
      })),
      places: await this.port.progress.placesOf(tx, row.id),
      messageWaiting: await this.messages.waitsToBeRead(tx, row.id),
      answerReady: answer?.sentAt != null && answer.delivery === 'portal',
      closed: closedOf(row),
    };
  }

  private codeTimes(tx: Transaction, row: RequestRow) {
    return this.challenges.times(tx, row.id, 'prove-address');
  }
}

function closedOf({ closedOn, outcome }: RequestRow): Status['closed'] {
  return closedOn === null || outcome === null ? null : { on: closedOn.toString(), outcome };
}
