import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { readAnswer } from '@tabularium/contract/requests/read-request';
import { proposedLetter, remedies } from '@tabularium/domain/requests/letters';
import { offers } from '@tabularium/domain/requests/next-steps';
import { refusalGroundsOf } from '@tabularium/domain/requests/refusal-grounds';
import { Organisations } from '@tabularium/server-organisation';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { RequestDesk } from '../../desk/request-desk';
import { RequestMoves } from '../../life/request-moves';
import { AnswerDraft } from '../answer-draft';

type Page = z.input<typeof readAnswer.response>;

/** The draft or sent answer with its files, and what a refusal must say. */
@Injectable()
export class ReadAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RequestDesk,
    private readonly draft: AnswerDraft,
    private readonly organisations: Organisations,
    private readonly moves: RequestMoves,
  ) {}

  run(scope: Scope, { id }: { id: string }): Promise<Page> {
    return this.unitOfWork.run(scope, (tx) => this.read(tx, id));
  }

  private async read(tx: Transaction, id: string): Promise<Page> {
    const { row, key } = await this.desk.lock(tx, id);
    await this.moves.logged(tx, row, 'read-answer');
    const { authority } = await this.organisations.controller(tx, row.controllerId);
    const { answer, letter, prepared, files } = await this.draft.read(tx, key, row);
    const route = remedies(authority);
    const isConfirmed = row.identityConfirmedAt !== null;
    return {
      ...{ letter, files, remedies: route },
      proposedLetter: prepared?.letter ?? proposedLetter(row.kind, route),
      sentAt: answer?.sentAt?.toString() ?? null,
      delivery: answer?.delivery ?? null,
      canSend: isConfirmed && offers(row.state, row.kind).canAnswer,
      portalPossible: row.addressProvedAt !== null && row.emailSealed !== null,
      refusalGrounds: refusalGroundsOf(row.kind).map(({ code, law, text }) => ({
        code,
        law,
        text,
      })),
    };
  }
}
