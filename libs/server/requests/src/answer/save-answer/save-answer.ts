import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestDesk } from '../../desk/request-desk';
import { RequestMoves } from '../../life/request-moves';
import { AnswerDraft } from '../answer-draft';

/** Keeps the draft of the letter. Drafting is no event of the timeline: it would drown the others. */
@Injectable()
export class SaveAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RequestDesk,
    private readonly draft: AnswerDraft,
    private readonly moves: RequestMoves,
  ) {}

  async run(scope: Scope, { id, letter }: { id: string; letter: string }) {
    await this.unitOfWork.run(scope, async (tx) => {
      const { row } = await this.desk.lockOpen(tx, id);
      await this.draft.save(tx, row, letter);
      await this.moves.logged(tx, row, 'answer-saved');
    });
    return { done: true as const };
  }
}
