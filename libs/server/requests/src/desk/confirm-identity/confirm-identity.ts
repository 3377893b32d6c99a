import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { confirmIdentity } from '@tabularium/contract/requests/work-request';
import { Identifiers } from '@tabularium/server-identity';
import type { RequestIdentifier } from '@tabularium/server-identity';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { DataKey, Scope, Transaction } from '@tabularium/server-platform';
import { RequestMoves } from '../../life/request-moves';
import type { RequestRow } from '../../store/request-row';
import { RequestDesk } from '../request-desk';

type Input = z.output<typeof confirmIdentity.request>;

/**
 * A DPO says who the person is: by the code that proved the address, or by another proof with its
 * reason, and which identifiers that proves (decision 5). Only those will seed the search.
 */
@Injectable()
export class ConfirmIdentity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RequestDesk,
    private readonly identifiers: Identifiers,
    private readonly moves: RequestMoves,
  ) {}

  async run(scope: Scope, input: Input) {
    await this.unitOfWork.run(scope, async (tx) => {
      const { row, key } = await this.desk.lock(tx, input.id);
      const known = await this.identifiers.list(tx, key, row.id);
      refuseUnproved(input, row, known);
      if (input.proof !== 'code') {
        await this.identifiers.decide(tx, row.id, input.identifierIds, 'proved', 'dpo-proof');
      }
      const confirmed = await this.confirm(tx, row, key, input);
      const isFirst = row.identityConfirmedAt === null;
      if (isFirst) await this.desk.tell(tx, confirmed, 'identity-confirmed');
    });
    return { done: true as const };
  }

  private confirm(
    tx: Transaction,
    row: RequestRow,
    key: DataKey,
    input: Input,
  ): Promise<RequestRow> {
    const { proof, reason } = input;
    return this.moves.move(tx, row, 'identity-confirmed', {
      facts: { proof, identifiers: input.identifierIds.length },
      change: {
        identityConfirmedAt: tx.now,
        identityConfirmedBy: tx.scope.actor.id,
        identityProof: proof,
        identityReasonSealed:
          reason === null ? null : this.desk.seal(key, row, 'identity_reason_sealed', reason),
      },
    });
  }
}

/** A code proves the address it went to and nothing else; any other proof needs its reason. */
function refuseUnproved(input: Input, row: RequestRow, known: readonly RequestIdentifier[]): void {
  const chosen = known.filter((identifier) => input.identifierIds.includes(identifier.id));
  if (chosen.length !== new Set(input.identifierIds).size) throw new Refusal('resource.not-found');
  const isNamed =
    input.proof === 'code'
      ? row.addressProvedAt !== null && chosen.every(({ standing }) => standing === 'proved')
      : (input.reason ?? '') !== '' && chosen.every(canBeProved);
  if (!isNamed) throw new Refusal('request.no-proof-named');
}

function canBeProved({ standing, value }: RequestIdentifier): boolean {
  return value !== '' && (standing === 'typed' || standing === 'proved');
}
