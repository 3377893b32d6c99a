import { Injectable } from '@nestjs/common';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { StaffDirectory } from '@tabularium/server-staff';
import { RequestMoves } from '../../life/request-moves';
import { RequestStore } from '../../store/request.store';

/** Gives a request an owner, or takes the owner away. */
@Injectable()
export class AssignRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: RequestStore,
    private readonly directory: StaffDirectory,
    private readonly moves: RequestMoves,
  ) {}

  async run(scope: Scope, { id, accountId }: { id: string; accountId: string | null }) {
    await this.unitOfWork.run(scope, async (tx) => {
      const row = await this.store.lock(tx, id);
      if (accountId !== null && !(await this.directory.isDpoOf(tx, accountId, row.controllerId))) {
        throw new Refusal('resource.not-found');
      }
      await this.store.change(tx, id, { ownerAccountId: accountId });
      await this.moves.record(tx, row, 'assigned', { accountId });
    });
    return { done: true as const };
  }
}
