import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { closeRequest } from '@tabularium/contract/requests/work-request';
import { remedies, unprovedLetter } from '@tabularium/domain/requests/letters';
import { Organisations } from '@tabularium/server-organisation';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { RequestDesk } from '../../desk/request-desk';
import { RequestMoves } from '../../life/request-moves';
import type { RequestRow } from '../../store/request-row';
import { AnswerDraft } from '../answer-draft';

type Input = z.output<typeof closeRequest.request>;

/**
 * Closes by hand with what came of it. A request that nobody proved is answered too, before it is
 * due: with what is missing and the complaint route (Art. 11(2), 12(4)); it is never just dropped.
 */
@Injectable()
export class CloseRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RequestDesk,
    private readonly draft: AnswerDraft,
    private readonly organisations: Organisations,
    private readonly moves: RequestMoves,
  ) {}

  async run(scope: Scope, input: Input) {
    await this.unitOfWork.run(scope, async (tx) => {
      const { row, key } = await this.desk.lock(tx, input.id);
      const { outcome } = input;
      const isUnproved = outcome === 'not-proved';
      const reasonSealed = this.desk.seal(key, row, 'closing_reason_sealed', input.reason);
      const closed = await this.moves.move(
        tx,
        row,
        isUnproved ? 'closed-unproved' : 'closed-by-hand',
        {
          facts: { outcome },
          closing: { outcome, reasonSealed },
        },
      );
      if (isUnproved) await this.answerUnproved(tx, closed, input.reason);
      await this.desk.tell(tx, closed, isUnproved ? 'proof-missing-answer' : 'closed');
    });
    return { done: true as const };
  }

  private async answerUnproved(tx: Transaction, row: RequestRow, reason: string): Promise<void> {
    const { authority } = await this.organisations.controller(tx, row.controllerId);
    const letter = unprovedLetter({ reason, remedies: remedies(authority) });
    const delivery = row.emailSealed === null ? 'post' : 'portal';
    await this.draft.send(tx, row, { letter, delivery }, false);
  }
}
