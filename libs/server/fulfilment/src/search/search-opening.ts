import { Injectable } from '@nestjs/common';
import { Connections } from '@tabularium/server-connectors';
import { Identifiers } from '@tabularium/server-identity';
import { Refusal } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { isSeed } from './person-query';
import { SearchRows } from './search-rows';
import type { Pin } from './search-rows';
import type { SearchReason } from './search.store';

/** Begins searches: checks that there is something to search by and somewhere to search. */
@Injectable()
export class SearchOpening {
  constructor(
    private readonly life: RequestLife,
    private readonly identifiers: Identifiers,
    private readonly connections: Connections,
    private readonly searches: SearchRows,
  ) {}

  /** Begins a search in every connected system, at the newest version of its documents. */
  async openEverywhere(
    tx: Transaction,
    request: RequestFacts,
    reason: SearchReason,
  ): Promise<void> {
    if (request.identityConfirmedAt === null && request.state !== 'closed') {
      throw new Refusal('request.identity-missing');
    }
    const systems = await this.connections.ofController(tx, request.controllerId);
    if (systems.length === 0) throw new Refusal('search.no-system');
    const key = await this.life.key(tx, request.id);
    const known = await this.identifiers.list(tx, key, request.id);
    if (!known.some(isSeed)) throw new Refusal('search.no-identifier');
    const pins = systems.map(({ id, versionHash }) => ({ connectionId: id, versionHash }));
    await this.open(tx, request, reason, pins);
  }

  /** Begins a search in the named systems. */
  async open(
    tx: Transaction,
    request: RequestFacts,
    reason: SearchReason,
    pins: readonly Pin[],
  ): Promise<void> {
    const { id: requestId, controllerId } = request;
    await this.life.advance(tx, requestId, 'search-started', { systems: pins.length, reason });
    await this.searches.begin(tx, { requestId, controllerId, reason }, pins);
  }
}
