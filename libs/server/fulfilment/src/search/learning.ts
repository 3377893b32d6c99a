import { Injectable } from '@nestjs/common';
import type { Identifier } from '@tabularium/connector-engine';
import { admit } from '@tabularium/domain/fulfilment/fixpoint';
import { Identifiers } from '@tabularium/server-identity';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { countKinds, isSeed } from './person-query';

/** What a record of a system reveals of the person. */
export type Revelation = {
  readonly connectionId: string;
  readonly collection: string;
  readonly identifiers: readonly Identifier[];
};

/** What was new. */
export type Lesson = {
  readonly learnt: number;
  /** Left out since the bound was met. */
  readonly refused: number;
  readonly kinds: Readonly<Record<string, number>>;
};

/** Adds to the seeds what certain matches reveal, with how it was learnt (decision 6). */
@Injectable()
export class Learning {
  constructor(
    private readonly life: RequestLife,
    private readonly identifiers: Identifiers,
  ) {}

  async learn(
    tx: Transaction,
    request: RequestFacts,
    revelations: readonly Revelation[],
  ): Promise<Lesson> {
    const key = await this.life.key(tx, request.id);
    const known = (await this.identifiers.list(tx, key, request.id)).filter(isSeed);
    const clues = revelations.flatMap(({ connectionId, collection, identifiers }) =>
      identifiers.map(({ kind, value, system }) => ({
        ...{ kind, value, system: system ?? null },
        ...{ connectionId, collection },
      })),
    );
    const { admitted, refused } = admit(known, clues);
    for (const { kind, value, system, connectionId, collection } of admitted) {
      await this.identifiers.add(tx, key, {
        ...{ controllerId: request.controllerId, requestId: request.id },
        ...{ kind, value, system, standing: 'learnt' },
        learnt: { how: 'system', connectionId, collection },
      });
    }
    return { learnt: admitted.length, refused, kinds: countKinds(admitted) };
  }
}
