import { Injectable } from '@nestjs/common';
import type { ErasurePlan } from '@tabularium/domain/erasure/erasure-plan';
import { Identifiers } from '@tabularium/server-identity';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import type { AnsweredSystem } from '../answer/gaps';
import { PlanTables } from '../plan/plan-tables';
import { SearchStore } from '../search/search.store';
import { EvidencePlaces } from './evidence-places';

/** What evidence is gathered from. */
@Injectable()
export class EvidenceParts {
  constructor(
    readonly life: RequestLife,
    readonly tables: PlanTables,
    readonly searches: SearchStore,
    readonly identifiers: Identifiers,
    private readonly places: EvidencePlaces,
  ) {}

  /** The systems of a plan, under the names the plan gives them. */
  async systemsOf(
    tx: Transaction,
    request: RequestFacts,
    plan: ErasurePlan,
  ): Promise<(AnsweredSystem & { readonly kind: string })[]> {
    const connected = await this.places.connections.ofController(tx, request.controllerId);
    return plan.systems.map(({ connectionId, name }) => {
      const facts = connected.find((one) => one.id === connectionId);
      return {
        id: connectionId,
        name,
        kind: facts?.kind ?? '',
        notConnected: facts?.notConnected ?? [],
        backups: facts?.backups ?? null,
      };
    });
  }

  /** The day an instant falls on where the controller is. */
  async localDate(
    tx: Transaction,
    { controllerId }: RequestFacts,
    instant: Temporal.Instant,
  ): Promise<Temporal.PlainDate> {
    const { timeZone } = await this.places.organisations.controller(tx, controllerId);
    return instant.toZonedDateTimeISO(timeZone).toPlainDate();
  }
}
