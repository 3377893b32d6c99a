import { Injectable } from '@nestjs/common';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { SearchOpening } from '../search/search-opening';

/** A DPO starts the search (decision 5). */
@Injectable()
export class StartSearch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly opening: SearchOpening,
  ) {}

  run(scope: Scope, requestId: string): Promise<void> {
    return this.unitOfWork.run(scope, async (tx) => {
      const request = await this.life.lock(tx, requestId);
      if (request.state === 'closed') throw new Refusal('request.closed');
      // After "not erased" the review is opened anew, which is an act of its own.
      if (request.state === 'not-erased') throw new Refusal('request.wrong-state');
      await this.opening.openEverywhere(tx, request, 'start');
    });
  }
}
