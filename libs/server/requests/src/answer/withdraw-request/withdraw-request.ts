import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestDesk } from '../../desk/request-desk';
import { RequestMoves } from '../../life/request-moves';

/** Records that the person withdrew the request by another way than the portal. */
@Injectable()
export class WithdrawRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RequestDesk,
    private readonly moves: RequestMoves,
  ) {}

  async run(scope: Scope, { id, reason }: { id: string; reason: string }) {
    await this.unitOfWork.run(scope, async (tx) => {
      const { row, key } = await this.desk.lock(tx, id);
      const reasonSealed = this.desk.seal(key, row, 'closing_reason_sealed', reason);
      const withdrawn = await this.moves.move(tx, row, 'withdrawn', {
        facts: { by: 'staff' },
        closing: { outcome: 'withdrawn', reasonSealed },
      });
      await this.desk.tell(tx, withdrawn, 'withdrawn');
    });
    return { done: true as const };
  }
}
