import { Injectable } from '@nestjs/common';
import { nothingFoundLetter } from '@tabularium/domain/erasure/answer-letter';
import { Connections } from '@tabularium/server-connectors';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { SearchStore } from '../search/search.store';
import { StepStore } from '../step/step.store';
import { gapsOf } from './gaps';

/** Prepares the answer of a request about whose person no system holds anything. */
@Injectable()
export class NothingFound {
  constructor(
    private readonly life: RequestLife,
    private readonly connections: Connections,
    private readonly searches: SearchStore,
    private readonly steps: StepStore,
  ) {}

  /** Goes from the review straight to the answer. */
  async conclude(tx: Transaction, request: RequestFacts): Promise<void> {
    const search = await this.searches.latest(tx, request.id);
    const steps = search ? await this.steps.ofGroup(tx, { searchId: search.id }) : [];
    const searched = new Set(steps.map((step) => step.connectionId));
    const systems = await this.connections.ofController(tx, request.controllerId);
    await this.life.prepareAnswer(tx, request.id, {
      outcome: 'nothing-found',
      lines: [],
      totals: { found: 0, erased: 0, anonymised: 0, kept: 0 },
      verifiedAt: null,
      backups: [],
      notSearched: gapsOf(
        systems.filter((system) => searched.has(system.id)),
        steps,
        search?.bounded ?? false,
      ),
      letter: nothingFoundLetter(searched.size),
    });
    await this.life.advance(tx, request.id, 'nothing-found', { systems: searched.size });
  }
}
