import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { refuseRequest } from '@tabularium/contract/requests/work-request';
import { refusalLetter, remedies } from '@tabularium/domain/requests/letters';
import { refusalGround } from '@tabularium/domain/requests/refusal-grounds';
import { Organisations } from '@tabularium/server-organisation';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestDesk } from '../../desk/request-desk';
import { RequestMoves } from '../../life/request-moves';
import { AnswerDraft } from '../answer-draft';

type Input = z.output<typeof refuseRequest.request>;

/** Refuses with ground and reason; the letter carries the complaint and court route (Art. 12(4)). */
@Injectable()
export class RefuseRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RequestDesk,
    private readonly draft: AnswerDraft,
    private readonly organisations: Organisations,
    private readonly moves: RequestMoves,
  ) {}

  async run(scope: Scope, { id, ground: code, reason, delivery }: Input) {
    await this.unitOfWork.run(scope, async (tx) => {
      const { row, key } = await this.desk.lockOpen(tx, id);
      const ground = refusalGround(code, row.kind);
      if (!ground) throw new Refusal('request.invalid', { ground: 'not-allowed' });
      if (delivery === 'portal' && row.emailSealed === null) throw new Refusal('answer.no-address');
      const { authority } = await this.organisations.controller(tx, row.controllerId);
      const { kind } = row;
      const { text: groundText, law } = ground;
      const route = { remedies: remedies(authority) };
      const letter = refusalLetter({ kind, groundText, law, reason, ...route });
      await this.draft.send(tx, row, { letter, delivery }, false);
      const reasonSealed = this.desk.seal(key, row, 'closing_reason_sealed', reason);
      const refused = await this.moves.move(tx, row, 'refused', {
        facts: { ground: code, delivery },
        closing: { outcome: 'refused', reasonSealed },
      });
      if (delivery === 'portal') {
        await this.desk.tell(tx, refused, 'refused', { ground: `${groundText} (${law})` });
      }
    });
    return { done: true as const };
  }
}
