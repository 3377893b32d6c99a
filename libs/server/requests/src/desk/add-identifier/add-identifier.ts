import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { emailAddress, phoneNumber } from '@tabularium/contract/shapes';
import type { addIdentifier } from '@tabularium/contract/requests/work-request';
import { Identifiers } from '@tabularium/server-identity';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestMoves } from '../../life/request-moves';
import { RequestDesk } from '../request-desk';

type Input = z.output<typeof addIdentifier.request>;

/** Adds an identifier that the person told us; it is typed, not proved. */
@Injectable()
export class AddIdentifier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RequestDesk,
    private readonly identifiers: Identifiers,
    private readonly moves: RequestMoves,
  ) {}

  run(scope: Scope, { id, kind, value }: Input): Promise<{ identifierId: string }> {
    refuseMalformed(kind, value);
    return this.unitOfWork.run(scope, async (tx) => {
      const { row, key } = await this.desk.lockOpen(tx, id);
      const { id: identifierId } = await this.identifiers.add(tx, key, {
        ...{ controllerId: row.controllerId, requestId: row.id, kind, value },
        standing: 'typed',
        learnt: { how: 'dpo' },
      });
      await this.moves.record(tx, row, 'identifier-added', { kind });
      return { identifierId };
    });
  }
}

function refuseMalformed(kind: Input['kind'], value: string): void {
  const isWellFormed =
    kind === 'name' || (kind === 'email' ? emailAddress : phoneNumber).safeParse(value).success;
  if (!isWellFormed) throw new Refusal('request.invalid', { value: 'format' });
}
