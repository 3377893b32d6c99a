import { Injectable } from '@nestjs/common';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestMoves } from '../../life/request-moves';
import { ProofMails } from '../../mail/proof-mails';
import { RequestStore } from '../../store/request.store';

/** A DPO asks the person for proof: a new code and link to the address of the request. */
@Injectable()
export class AskForProof {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: RequestStore,
    private readonly proofs: ProofMails,
    private readonly moves: RequestMoves,
  ) {}

  async run(scope: Scope, { id }: { id: string }) {
    await this.unitOfWork.run(scope, async (tx) => {
      const row = await this.store.lock(tx, id);
      if (row.state === 'closed') throw new Refusal('request.closed');
      if (row.emailSealed === null) throw new Refusal('answer.no-address');
      const sent = await this.proofs.prove(tx, row, 'proof-again');
      if ('throttledUntil' in sent) {
        const retryAt = sent.throttledUntil.toString();
        throw new Refusal('throttle.too-many', undefined, { retryAt });
      }
      await this.moves.record(tx, row, 'proof-asked');
    });
    return { done: true as const };
  }
}
