import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import type { RequestFacts } from '@tabularium/server-requests';
import { systemOf } from '../step/step';
import type { LocatedRecord } from '../working-copy/located-record';
import { Learning } from './learning';
import { SearchOpening } from './search-opening';
import type { Pin } from './search-rows';
import { SearchTables } from './search-progress';

/** Searches on from a record that a person has recognised. */
@Injectable()
export class SearchWidening {
  constructor(
    private readonly tables: SearchTables,
    private readonly learning: Learning,
    private readonly opening: SearchOpening,
  ) {}

  /** Answers whether the records taught anything, and so a new search began. */
  async widen(
    tx: Transaction,
    request: RequestFacts,
    records: readonly LocatedRecord[],
  ): Promise<boolean> {
    const { learnt } = await this.learning.learn(
      tx,
      request,
      records.map(({ connectionId, collection, content }) => ({
        ...{ connectionId, collection },
        identifiers: content.reveals,
      })),
    );
    if (learnt > 0) await this.opening.open(tx, request, 'candidate', await this.pins(tx, request));
    return learnt > 0;
  }

  /** The systems of the latest search, at the versions it used. */
  async pins(tx: Transaction, request: RequestFacts): Promise<Pin[]> {
    const search = await this.tables.searches.latest(tx, request.id);
    const steps = search ? await this.tables.steps.ofGroup(tx, { searchId: search.id }) : [];
    return [...new Map(steps.map((step) => [step.connectionId, systemOf(step)])).values()];
  }
}
