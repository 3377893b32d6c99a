import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { sendAnswer } from '@tabularium/contract/requests/work-request';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { RequestDesk } from '../../desk/request-desk';
import { RequestMoves } from '../../life/request-moves';
import type { PersonMail } from '../../mail/person-mails';
import type { RequestRow } from '../../store/request-row';
import { AnswerDraft } from '../answer-draft';

type Input = z.output<typeof sendAnswer.request>;

/** Sends the answer by the portal, or records that it was posted; the request is closed by it. */
@Injectable()
export class SendAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RequestDesk,
    private readonly draft: AnswerDraft,
    private readonly moves: RequestMoves,
  ) {}

  async run(scope: Scope, input: Input) {
    await this.unitOfWork.run(scope, async (tx) => {
      const { row } = await this.desk.lockOpen(tx, input.id);
      refuseUnsendable(row, input.delivery);
      const keepsPrepared = row.state !== 'not-erased';
      const prepared = await this.draft.send(tx, row, input, keepsPrepared);
      const outcome = prepared ?? 'answered';
      const sent = await this.moves.move(tx, row, 'answer-sent', {
        facts: { delivery: input.delivery, outcome },
        closing: { outcome },
      });
      if (input.delivery === 'portal') await this.tell(tx, sent);
    });
    return { done: true as const };
  }

  private async tell(tx: Transaction, row: RequestRow): Promise<void> {
    const totals = await this.draft.totals(tx, row);
    const template = templateOf(row, totals !== null);
    const figures = Object.fromEntries(
      (figuresOf[template] ?? []).map((name) => [name, String(totals?.[name] ?? 0)]),
    );
    await this.desk.tell(tx, row, template, figures);
  }
}

/** Only a person who is known gets data, and by the portal only who proved the address. */
function refuseUnsendable(row: RequestRow, delivery: 'portal' | 'post'): void {
  if (row.identityConfirmedAt === null) throw new Refusal('request.identity-missing');
  if (delivery === 'portal' && (row.addressProvedAt === null || row.emailSealed === null)) {
    throw new Refusal('answer.no-address');
  }
}

const figuresOf: Partial<Record<PersonMail, readonly ('erased' | 'anonymised' | 'kept')[]>> = {
  'answer-erased': ['erased', 'anonymised'],
  'answer-partly-kept': ['erased', 'anonymised', 'kept'],
};

function templateOf({ outcome }: RequestRow, hasTotals: boolean): PersonMail {
  if (outcome === 'nothing-found') return 'answer-nothing-found';
  if (outcome === 'erased' && hasTotals) return 'answer-erased';
  return outcome === 'partly-kept' && hasTotals ? 'answer-partly-kept' : 'answer-ready';
}
